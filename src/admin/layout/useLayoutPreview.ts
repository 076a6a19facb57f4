'use client'

import { useEffect, useState } from 'react'

import { isRecord } from '../../domain/forms/json.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import { failureOf, type Failure } from '../failure.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

/** Long enough that a word being typed is not printed letter by letter. */
const PAUSE_MS = 700

export type Asked = {
  id: string | number | undefined
  layout: PrintLayout
  definition: unknown
  /** Nothing is asked while the form itself knows what is wrong. */
  isReady: boolean
}

type Preview = { address: string | undefined; problems: string[]; isBusy: boolean }

export function useLayoutPreview({ id, layout, definition, isReady }: Asked): Preview {
  const api = useApi()
  const language = useLanguage()
  const [shown, setShown] = useState<Preview>({ address: undefined, problems: [], isBusy: false })
  const body = id === undefined || !isReady ? undefined : JSON.stringify({ layout, definition })
  useEffect(() => {
    if (body === undefined) {
      return
    }
    const stop = new AbortController()
    const ask = async () => {
      setShown((before) => ({ ...before, isBusy: true }))
      const url = api.url(`/plan-templates/${String(id)}/layout-preview`)
      const got = await fetchPdf(url, body, stop.signal)
      if (!stop.signal.aborted) {
        setShown((before) => next(before, got, language))
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, body, id, language])
  useEffect(() => () => forget(shown.address), [shown.address])
  return shown
}

type Got = { pdf: Blob } | { status: number; body: unknown }

async function fetchPdf(url: string, body: string, signal: AbortSignal): Promise<Got> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
    })
    return reply.ok
      ? { pdf: await reply.blob() }
      : { status: reply.status, body: await reply.json().catch(() => undefined) }
  } catch {
    return { status: 0, body: undefined }
  }
}

/** The last good page stays while something is wrong. */
const next = (before: Preview, got: Got, language: 'nl' | 'en'): Preview =>
  'pdf' in got
    ? { address: URL.createObjectURL(got.pdf), problems: [], isBusy: false }
    : {
        ...before,
        isBusy: false,
        problems: problemsOf(failureOf(got.status, got.body, language)),
      }

function problemsOf({ message, data }: Failure): string[] {
  const listed: unknown[] = Array.isArray(data.problems) ? data.problems : []
  const texts = listed.map((one) => (isRecord(one) ? one.text : undefined))
  const said = texts.filter((text) => typeof text === 'string')
  return said.length > 0 ? [...new Set(said)] : [message]
}

const forget = (address: string | undefined): void => {
  if (address !== undefined) {
    URL.revokeObjectURL(address)
  }
}
