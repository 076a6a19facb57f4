'use client'

import { useEffect, useMemo, useReducer, useRef } from 'react'

import type { PrintLayout } from '../../domain/layout/layout.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { fetchPreview } from './fetchPreview.js'
import { emptyPreview, nextPreview } from './previewState.js'

/** Short enough to see what a change does, long enough to leave out letters of a fast typist. */
const PAUSE_MS = 50
/** The rest is printed when nothing changes for a while. */
const REST_MS = 400

export type Asked = {
  id: string | number | undefined
  layout: PrintLayout
  definition: unknown
  /** Nothing is asked while the form itself knows what is wrong. */
  isReady: boolean
  /** The page that is looked at; it comes first, with those before it. */
  page: number
}

export function useLayoutPreview(asked: Asked) {
  const { id, page } = asked
  const api = useApi()
  const language = useLanguage()
  const [state, tell] = useReducer(nextPreview, emptyPreview)
  const pageRef = useRef(page)
  pageRef.current = page
  const body = useBody(asked)
  useEffect(() => {
    if (body === undefined) {
      tell({ type: 'stopped' })
      return
    }
    const stop = new AbortController()
    const { signal } = stop
    const url = api.url(`/plan-templates/${String(id)}/layout-preview`)
    const ask = async (query: string) => {
      const came = await fetchPreview({ url: `${url}${query}`, body, signal, language })
      if (signal.aborted) {
        return false
      }
      tell(
        'pdf' in came ? { type: 'came', ...came, isWhole: !query } : { type: 'refused', ...came },
      )
      return 'pdf' in came
    }
    const askAll = async () => {
      await waited(PAUSE_MS, signal)
      tell({ type: 'asked' })
      if (await ask(`?pages=${pageRef.current}`)) {
        await waited(REST_MS, signal)
        await ask('')
      }
    }
    askAll().catch(() => undefined)
    return () => stop.abort()
  }, [api, body, id, language])
  return { state, tell }
}

/** `undefined` when there is nothing to ask. */
const useBody = ({ id, layout, definition, isReady }: Asked): string | undefined =>
  useMemo(
    () => (id === undefined || !isReady ? undefined : JSON.stringify({ layout, definition })),
    [id, isReady, layout, definition],
  )

/** Rejects when it is stopped. */
const waited = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('A newer change'))
    })
  })
