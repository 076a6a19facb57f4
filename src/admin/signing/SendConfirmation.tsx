'use client'

import { ConfirmationModal, toast } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

import { admin } from '../../translations/admin.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { saveOpenPlan } from '../plans/openPlans.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { SendSummary } from './SendSummary.js'

type ConfirmationProps = ComponentProps<typeof SendSummary> & {
  modal: string
  planId: string
  onSent: () => void
}

/** Asked once more with all that will happen; a shared address is confirmed with it. */
export function SendConfirmation({ modal, planId, onSent, ...summary }: ConfirmationProps) {
  const { signers, shared, message } = summary
  const api = useApi()
  const language = useLanguage()
  const words = signingPanel[language]
  const send = async (): Promise<void> => {
    if (!(await saveOpenPlan(planId))) {
      toast.error(words.notSaved)
      return
    }
    const reply = await api.post(`/plans/${planId}/send`, {
      signers,
      message,
      sharedAddresses: shared.map(({ email }) => email),
    })
    if (reply.ok) {
      toast.success(words.sent)
      onSent()
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <ConfirmationModal
      modalSlug={modal}
      heading={shared.length > 0 ? words.sharedTitle : words.sendTitle}
      body={<SendSummary {...summary} />}
      confirmLabel={shared.length > 0 ? words.sharedSend : words.send}
      confirmingLabel={words.sending}
      cancelLabel={admin[language].cancel}
      onConfirm={send}
    />
  )
}
