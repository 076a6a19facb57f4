'use client'

import { useCallback, useEffect } from 'react'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import { announceChanged } from '../plans/openPlans.js'
import { useReply } from '../useReply.js'

const CHANGED = 'leidraad-sharing-changed'

/** How the sharing of a plan stands; what changes in one place of the screen is read anew in all. */
export function useSharing(planId: string) {
  const { reply, reload } = useReply<SharingOfPlan>(`/plans/${planId}/shares`)
  useEffect(() => {
    const read = (): void => void reload()
    window.addEventListener(CHANGED, read)
    return () => {
      window.removeEventListener(CHANGED, read)
    }
  }, [reload])
  const changed = useCallback(() => {
    window.dispatchEvent(new Event(CHANGED))
    announceChanged()
  }, [])
  return { reply, reload, changed }
}
