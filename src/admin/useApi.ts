'use client'

import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Language } from '../domain/kernel/language.js'
import { pathInApp, type ApiPath, type RecordPath } from '../domain/kernel/slugs.js'
import { failureOf, type Reply } from './failure.js'
import { useLanguage } from './useLanguage.js'
import { useSlugs } from './useSlugs.js'

export type Api = {
  /** Address of an endpoint, for links that open in a tab. */
  url: (path: ApiPath) => string
  get: <T>(path: ApiPath) => Promise<Reply<T>>
  post: <T>(path: ApiPath, body?: unknown) => Promise<Reply<T>>
  /** Changes what is named of a record. */
  patch: <T>(path: RecordPath, body: object) => Promise<Reply<T>>
  /** Deletes a record. */
  remove: (path: RecordPath) => Promise<Reply<unknown>>
}

/** Payload's API, by the names that our code has, for the person who is logged in; never throws. */
export function useApi(): Api {
  const { config } = useConfig()
  const language = useLanguage()
  const root = config.routes.api
  const slugs = useSlugs()
  return useMemo(() => {
    // Without the host: the admin may be reached by another name than the public address.
    const url = (path: ApiPath): string => `${root}${pathInApp(slugs, path)}`
    return createApi(url, language)
  }, [root, slugs, language])
}

function createApi(url: Api['url'], language: Language): Api {
  return {
    url,
    get: <T>(path: ApiPath) => call<T>(url(path), {}, language),
    post: <T>(path: ApiPath, body?: unknown) => call<T>(url(path), postInit(body), language),
    patch: <T>(path: RecordPath, body: object) =>
      call<T>(url(path), { ...postInit(body), method: 'PATCH' }, language),
    remove: (path) => call(url(path), { method: 'DELETE' }, language),
  }
}

function postInit(body: unknown): RequestInit {
  return body instanceof FormData
    ? { method: 'POST', body }
    : {
        method: 'POST',
        body: JSON.stringify(body ?? {}),
        headers: { 'Content-Type': 'application/json' },
      }
}

async function call<T>(address: string, init: RequestInit, language: Language): Promise<Reply<T>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...init })
    const body: unknown = await response.json().catch(() => undefined)
    return response.ok
      ? { ok: true, value: body as T }
      : { ok: false, failure: failureOf(response.status, body, language) }
  } catch {
    return { ok: false, failure: failureOf(0, undefined, language) }
  }
}
