'use client'

import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Language } from '../domain/kernel/language.js'
import { failureOf, type Reply } from './failure.js'
import { useLanguage } from './useLanguage.js'

export type Api = {
  /** Address of an endpoint, for links that open in a tab. */
  url: (path: string) => string
  get: <T>(path: string) => Promise<Reply<T>>
  post: <T>(path: string, body?: unknown) => Promise<Reply<T>>
}

/** Payload's API for the person who is logged in; never throws. */
export function useApi(): Api {
  const { config } = useConfig()
  const language = useLanguage()
  const root = config.routes.api
  return useMemo(() => createApi(root, language), [root, language])
}

function createApi(root: string, language: Language): Api {
  // Without the host: the admin may be reached by another name than the public address.
  const url = (path: string): string => `${root}${path}`
  return {
    url,
    get: <T>(path: string) => call<T>(url(path), {}, language),
    post: <T>(path: string, body?: unknown) => call<T>(url(path), postInit(body), language),
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
