'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import { planCarried } from '../../translations/planCarried.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useOpenPlan } from './useOpenPlan.js'

/** Begins the plan that follows this one, asked once more with what that means. */
export function FollowPlan({ planId }: { planId: string }) {
  const language = useLanguage()
  const words = planCarried[language].begin
  const { openModal } = useModal()
  const api = useApi()
  const open = useOpenPlan()
  const modal = `follow-${planId}`
  const follow = async (): Promise<void> => {
    const reply = await api.post<{ id: string }>(`/plans/${planId}/follow`)
    if (reply.ok) {
      open(reply.value.id)
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => {
          openModal(modal)
        }}
      >
        {words.follow}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={words.followTitle}
        body={words.followHelp}
        confirmLabel={words.follow}
        cancelLabel={admin[language].cancel}
        onConfirm={follow}
      />
    </>
  )
}
