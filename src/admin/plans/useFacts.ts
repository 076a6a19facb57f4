'use client'

import { useState } from 'react'

import { useApi } from '../useApi.js'
import { announceSaved } from './openPlans.js'

export type Facts = {
  /** When something was last kept here, while this page is open. */
  savedAt: Date | undefined
  /** Why it was refused, or nothing. */
  keep: (fact: Readonly<Record<string, string | null>>) => Promise<string | undefined>
}

/** Title, days and occasion of the record of a plan, kept one by one. */
export function useFacts(planId: string): Facts {
  const api = useApi()
  const [savedAt, setSavedAt] = useState<Date>()
  return {
    savedAt,
    keep: async (fact) => {
      const reply = await api.patch(`/plans/${planId}?depth=0`, fact)
      if (!reply.ok) {
        return reply.failure.message
      }
      setSavedAt(new Date())
      announceSaved()
      return undefined
    },
  }
}
