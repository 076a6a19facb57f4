'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { SigningState } from '../../actions/signing/signingState.js'
import { isBlocking } from '../../domain/forms/issues.js'
import { limits } from '../../domain/kernel/limits.js'
import { fill } from '../../translations/fill.js'
import { signing as signingWords } from '../../translations/signing.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { MessageInput } from '../MessageInput.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { leftOutFor } from './leftOut.js'
import { SendConfirmation } from './SendConfirmation.js'
import { SlotPeople } from './SlotPeople.js'
import { suggestedPeople } from './suggestedPeople.js'
import { signersToSend } from './signersToSend.js'

type SendProps = {
  planId: string
  signing: SigningState
  onSent: () => void
}

/** Who signs, per slot; and sending it to them. */
export function SendForm({ planId, signing, onSent }: SendProps) {
  const { openModal } = useModal()
  const slots = signing.slots.map(({ slot }) => slot)
  const isReady = !signing.issues.some(isBlocking)
  const [people, setPeople] = useState(() => suggestedPeople(signing.slots))
  const [message, setMessage] = useState('')
  const [isTried, setTried] = useState(false)
  const { signers, issues, shared } = signersToSend(slots, people, signing.sender)
  const isSignable = slots.some(({ required }) => required)
  const leftOut = leftOutFor(signing.leftOut, { slots, signers })
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
      <SenderMessage message={message} onMessage={setMessage} />
      <SendButton isReady={isReady && isSignable} onSend={confirm} />
      <SendConfirmation {...{ modal, planId, slots, signers, shared, message, leftOut, onSent }} />
    </div>
  )
}

/** A template in which nobody has to sign leads to no signed plan, however complete. */
function Readiness({ isReady, isSignable }: { isReady: boolean; isSignable: boolean }) {
  const language = useLanguage()
  if (!isSignable) {
    return (
      <Notice kind="warning">
        <p>{signingWords[language].signerIssues.nobodyRequired}</p>
      </Notice>
    )
  }
  return isReady ? <p>{signingPanel[language].ready}</p> : null
}

function SendButton({ isReady, onSend }: { isReady: boolean; onSend: () => void }) {
  const words = signingPanel[useLanguage()]
  return (
    <div className="leidraad-actions">
      <Button margin={false} disabled={!isReady} onClick={onSend}>
        {words.send}
      </Button>
    </div>
  )
}

type MessageProps = { message: string; onMessage: (message: string) => void }

function SenderMessage(props: MessageProps) {
  const words = signingPanel[useLanguage()]
  const help = fill(words.messageHelp, { max: limits.message })
  return <MessageInput label={words.message} help={help} {...props} />
}
