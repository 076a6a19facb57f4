'use client'

import { toast } from '@payloadcms/ui'

import { planCarried } from '../../translations/planCarried.js'
import { useApi } from '../useApi.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { useLanguage } from '../useLanguage.js'
import { useOpenPlan } from './useOpenPlan.js'

/** Begins the plan that follows this one, asked once more with what that means. */
export function FollowPlan({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = planCarried[language].begin
  const api = useApi()
  const open = useOpenPlan()
  const follow = async (): Promise<void> => {
    const reply = await api.post<{ id: string }>(`/plans/${planId}/follow`)
    if (reply.ok) {
      open(reply.value.id)
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <ConfirmButton
      slug={`follow-${planId}`}
      label={words.follow}
      heading={words.followTitle}
      body={words.followHelp}
      onConfirm={follow}
    />
  )
}
