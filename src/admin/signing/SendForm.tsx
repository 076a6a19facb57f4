'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { admin } from '../../translations/admin.js'
import { signing } from '../../translations/signing.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { Notice } from '../Notice.js'
import { saveOpenPlan } from '../plans/openPlans.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { SendSummary } from './SendSummary.js'
import { SlotPeople } from './SlotPeople.js'
import { suggestedPeople } from './suggestedPeople.js'
import type { SigningOfPlan } from './signing.js'
import { signersToSend, type Signers } from './signersToSend.js'

type SendProps = {
  planId: string
  slots: SigningOfPlan['slots']
  sender: SigningOfPlan['sender']
  /** Nothing is missing in the plan. */
  isReady: boolean
  onSent: () => void
}

/** Who signs, per slot; and sending it to them. */
export function SendForm({ planId, slots: suggested, sender, isReady, onSent }: SendProps) {
  const words = signingPanel[useLanguage()]
  const { openModal } = useModal()
  const slots = suggested.map(({ slot }) => slot)
  const [people, setPeople] = useState(() => suggestedPeople(suggested))
  const [isTried, setTried] = useState(false)
  const { signers, issues, shared } = signersToSend(slots, people, sender)
  const isSignable = slots.some(({ required }) => required)
  const modal = `send-${planId}`
  const confirm = (): void => {
    setTried(true)
    if (issues.length === 0) {
      openModal(modal)
    }
  }
  return (
    <div className="leidraad-send" onKeyDown={keepEnter}>
      <Readiness isReady={isReady} isSignable={isSignable} />
      {slots.map((slot) => (
        <SlotPeople
          key={slot.id}
          slot={slot}
          people={people[slot.id] ?? []}
          issues={isTried ? issues.filter(({ slotId }) => slotId === slot.id) : []}
          onPeople={(next) => {
            setPeople({ ...people, [slot.id]: next })
          }}
        />
      ))}
      <div className="leidraad-actions">
        <Button margin={false} disabled={!isReady || !isSignable} onClick={confirm}>
          {words.send}
        </Button>
      </div>
      <SendConfirmation {...{ modal, planId, slots, signers, shared, onSent }} />
    </div>
  )
}

/** A template in which nobody has to sign leads to no signed plan, however complete. */
function Readiness({ isReady, isSignable }: { isReady: boolean; isSignable: boolean }) {
  const language = useLanguage()
  if (!isSignable) {
    return (
      <Notice kind="warning">
        <p>{signing[language].signerIssues.nobodyRequired}</p>
      </Notice>
    )
  }
  return isReady ? <p>{signingPanel[language].ready}</p> : null
}

type ConfirmationProps = Pick<SendProps, 'planId' | 'onSent'> &
  Pick<Signers, 'signers' | 'shared'> & {
    modal: string
    slots: Parameters<typeof SendSummary>[0]['slots']
  }

function SendConfirmation(props: ConfirmationProps) {
  const { modal, planId, slots, signers, shared, onSent } = props
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
      body={<SendSummary {...{ slots, signers, shared }} />}
      confirmLabel={shared.length > 0 ? words.sharedSend : words.send}
      confirmingLabel={words.sending}
      cancelLabel={admin[language].cancel}
      onConfirm={send}
    />
  )
}
