'use client'

import { Button, toast } from '@payloadcms/ui'

import type { ListedGuest } from '../../actions/conversations/conversationsOfPlan.js'
import { formatDate, isoDay } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

type ListProps = {
  guests: readonly ListedGuest[]
  mayRemind: boolean
  onChanged: () => Promise<void>
}

/** Who was invited, and what they answered. */
export function GuestList({ guests, mayRemind, onChanged }: ListProps) {
  const language = useLanguage()
  const words = conversationPanel[language]
  return (
    <ul className="leidraad-signers" aria-label={words.guests}>
      {guests.map((guest) => (
        <li key={guest.id} className="leidraad-signers__row">
          <span className={`leidraad-mark leidraad-mark--${marks[guest.standing]}`} />
          <span className="leidraad-signers__who">
            <strong>{guest.name}</strong>
            <span className="leidraad-quiet">{words.roles[guest.role]}</span>
            {guest.words !== undefined && <span>{fill(words.said, { words: guest.words })}</span>}
          </span>
          <span className="leidraad-signers__state">{stateText(guest, language)}</span>
          {mayRemind && <Remind {...{ guest, onChanged }} />}
        </li>
      ))}
    </ul>
  )
}

const marks = {
  open: 'empty',
  comes: 'complete',
  otherTime: 'inProgress',
  notComing: 'problems',
}

function stateText({ standing, mail, invitedAt }: ListedGuest, language: Language): string {
  const words = conversationPanel[language]
  const mailed =
    mail !== undefined || invitedAt === undefined
      ? mailStates[language][mail ?? 'waiting']
      : fill(words.mailed, { date: formatDate(isoDay(invitedAt), language) })
  return `${words.standings[standing]} · ${mailed}`
}

type RemindProps = { guest: ListedGuest; onChanged: () => Promise<void> }

function Remind({ guest: { id, name }, onChanged }: RemindProps) {
  const api = useApi()
  const words = conversationPanel[useLanguage()]
  const remind = async (): Promise<void> => {
    const reply = await api.post(`/conversation-guests/${id}/remind`)
    if (reply.ok) {
      toast.success(fill(words.reminded, { name }))
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      aria-label={fill(words.remindWho, { name })}
      onClick={() => void remind()}
    >
      {words.remind}
    </Button>
  )
}
