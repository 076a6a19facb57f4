'use client'

import { useEffect, useState } from 'react'

import { fetchPdf } from '../fetchPdf.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { onSaved } from './openPlans.js'

/** Nobody looks at the print while they type, and each takes a turn of the printer. */
const REST = 6_000

type Print = { pdf?: Blob; problem?: string; isBusy: boolean }

/** The PDF of a plan as it is saved; made anew a while after something was saved. */
export function usePlanPrint(planId: string): Print {
  const api = useApi()
  const language = useLanguage()
  const [print, setPrint] = useState<Print>({ isBusy: true })
  const address = api.url(`/plans/${planId}/print`)
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const make = async (): Promise<void> => {
      setPrint((before) => ({ ...before, isBusy: true }))
      const reply = await fetchPdf(address, undefined, language)
      if (!stop.signal.aborted) {
        setPrint(
          reply.ok
            ? { pdf: reply.value, isBusy: false }
            : { problem: reply.failure.message, isBusy: false },
        )
      }
    }
    void make()
    const unsubscribe = onSaved(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void make(), REST)
    })
    return () => {
      stop.abort()
      clearTimeout(timer)
      unsubscribe()
    }
  }, [address, language])
  return print
}
