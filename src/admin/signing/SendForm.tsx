'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { admin } from '../../translations/admin.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { saveOpenPlan } from '../plans/openPlans.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { SendSummary } from './SendSummary.js'
import { SlotPeople } from './SlotPeople.js'
import { suggestedPeople } from './suggestedPeople.js'
import type { SigningOfPlan } from './signing.js'
import { signersToSend, type SignerToSend } from './signersToSend.js'

type SendProps = {
  planId: string
  slots: SigningOfPlan['slots']
  /** Nothing is missing in the plan. */
  isReady: boolean
  onSent: () => void
}

/** Who signs, per slot; and sending it to them. */
export function SendForm({ planId, slots: suggested, isReady, onSent }: SendProps) {
  const words = signingPanel[useLanguage()]
  const { openModal } = useModal()
  const slots = suggested.map(({ slot }) => slot)
  const [people, setPeople] = useState(() => suggestedPeople(suggested))
  const [isTried, setTried] = useState(false)
  const { signers, problems, emptySlots } = signersToSend(slots, people)
  const modal = `send-${planId}`
  const confirm = (): void => {
    setTried(true)
    if (problems.length === 0 && emptySlots.length === 0) {
      openModal(modal)
    }
  }
  return (
    <div className="leidraad-send" onKeyDown={keepEnter}>
      {isReady && <p>{words.ready}</p>}
      {slots.map((slot) => (
        <SlotPeople
          key={slot.id}
          slot={slot}
          people={people[slot.id] ?? []}
          problems={isTried ? problems : []}
          isEmpty={isTried && emptySlots.includes(slot)}
          onPeople={(next) => {
            setPeople({ ...people, [slot.id]: next })
          }}
        />
      ))}
      <div className="leidraad-actions">
        <Button margin={false} disabled={!isReady} onClick={confirm}>
          {words.send}
        </Button>
      </div>
      <SendConfirmation {...{ modal, planId, slots, signers, onSent }} />
    </div>
  )
}

type ConfirmationProps = Pick<SendProps, 'planId' | 'onSent'> & {
  modal: string
  slots: Parameters<typeof SendSummary>[0]['slots']
  signers: SignerToSend[]
}

function SendConfirmation({ modal, planId, slots, signers, onSent }: ConfirmationProps) {
  const api = useApi()
  const language = useLanguage()
  const words = signingPanel[language]
  const send = async (): Promise<void> => {
    if (!(await saveOpenPlan(planId))) {
      toast.error(words.notSaved)
      return
    }
    const reply = await api.post(`/plans/${planId}/send`, { signers })
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
      heading={words.sendTitle}
      body={<SendSummary slots={slots} signers={signers} />}
      confirmLabel={words.send}
      confirmingLabel={words.sending}
      cancelLabel={admin[language].cancel}
      onConfirm={send}
    />
  )
}
