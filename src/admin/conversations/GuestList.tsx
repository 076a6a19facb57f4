'use client'

import type {
  ListedConversation,
  ListedGuest,
} from '../../actions/conversations/conversationsOfPlan.js'
import { isToCome, type Stage } from '../../domain/conversations/conversation.js'
import { formatDate, isoDay } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { PersonActs } from '../PersonActs.js'
import { useAct } from '../useAct.js'
import { useLanguage } from '../useLanguage.js'
import { invitedTo } from './planning.js'

type ListProps = { conversation: ListedConversation; onChanged: () => Promise<void> }

/** Who was invited, and what they answered. */
export function GuestList({ conversation, onChanged }: ListProps) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const mayWithdraw = invitedTo(conversation).length > 1
  return (
    <ul className="leidraad-signers" aria-label={words.guests}>
      {conversation.guests.map((guest) => (
        <li key={guest.id} className="leidraad-signers__row">
          <span className={`leidraad-mark leidraad-mark--${marks[guest.standing]}`} />
          <span className="leidraad-signers__who">
            <strong>{guest.name}</strong>
            <span className="leidraad-quiet">{words.roles[guest.role]}</span>
            {guest.words !== undefined && <span>{fill(words.said, { words: guest.words })}</span>}
          </span>
          <span className="leidraad-signers__state">
            {stateText(guest, conversation.stage, language)}
          </span>
          {isToCome(conversation.stage) && guest.withdrawnAt === undefined && (
            <Acts {...{ guest, mayWithdraw, onChanged }} />
          )}
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

function stateText(guest: ListedGuest, stage: Stage, language: Language): string {
  const { standings } = conversationPanel[language]
  return [standings[guest.standing], ...mailTexts(guest, stage, language)].join(' · ')
}

function mailTexts(
  { mail, invitedAt, withdrawnAt }: ListedGuest,
  stage: Stage,
  language: Language,
): string[] {
  const words = conversationPanel[language]
  const on = (moment: string) => ({ date: formatDate(isoDay(moment), language) })
  const left = mail === undefined ? [] : [mailStates[language][mail]]
  if (withdrawnAt !== undefined) {
    return [fill(words.notInvited, on(withdrawnAt)), ...left]
  }
  if (mail !== undefined || invitedAt === undefined) {
    return isToCome(stage) ? [mailStates[language][mail ?? 'waiting']] : left
  }
  return [fill(words.mailed, on(invitedAt))]
}

type ActsProps = { guest: ListedGuest; mayWithdraw: boolean; onChanged: () => Promise<void> }

function Acts({ guest: { id, name }, mayWithdraw, onChanged }: ActsProps) {
  const words = conversationPanel[useLanguage()]
  const act = useAct(onChanged)
  const path = `/conversation-guests/${id}` as const
  return (
    <PersonActs
      slug={`withdraw-guest-${id}`}
      {...{ name, words }}
      onRemind={() => act(`${path}/remind`, { done: fill(words.reminded, { name }) })}
      onWithdraw={
        mayWithdraw
          ? () => act(`${path}/withdraw`, { done: fill(words.withdrawn, { name }) })
          : undefined
      }
    />
  )
}
