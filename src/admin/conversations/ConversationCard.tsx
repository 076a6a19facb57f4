'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, type RefObject } from 'react'

import type {
  ConversationsOfPlan,
  ListedConversation,
} from '../../actions/conversations/conversationsOfPlan.js'
import { isToCome, momentId } from '../../domain/conversations/conversation.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { momentText, placeText } from '../../translations/conversationWhen.js'
import { fill } from '../../translations/fill.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { useAct } from '../useAct.js'
import { useLanguage } from '../useLanguage.js'
import { Folded } from '../Folded.js'
import { GuestList } from './GuestList.js'
import { KeptMinutesText } from './KeptMinutesText.js'
import { MinutesForm } from './MinutesForm.js'
import { invitedTo } from './planning.js'
import { AddGuestsForm, ChangeForm } from './PlanningForm.js'

type CardProps = {
  planId: string
  conversation: ListedConversation
  plan: ConversationsOfPlan
  onChanged: () => Promise<void>
}

/** One conversation: its moments with who can come, its guests, and what can be done about it. */
export function ConversationCard({ planId, conversation, plan, ...props }: CardProps) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const card = useRef<HTMLElement>(null)
  const onChanged = useKeptFocus({ card, conversation }, props.onChanged)
  const { stage, place, begun, minutes, message } = conversation
  return (
    <article ref={card} tabIndex={-1} className="leidraad-slot" aria-label={words.stages[stage]}>
      <p>
        <strong>{words.stages[stage]}</strong>
      </p>
      <Moments {...{ conversation, onChanged }} />
      <p>{fill(words.where, { place: placeText(place, language) })}</p>
      {message !== '' && <p className="leidraad-quiet">{fill(words.said, { words: message })}</p>}
      <GuestList {...{ conversation, onChanged }} />
      {minutes && <KeptMinutesText minutes={minutes} />}
      <div className="leidraad-actions">
        {isToCome(stage) && <AddGuests {...{ conversation, plan, onChanged }} />}
        {begun.length > 0 && <WriteMinutes {...{ planId, conversation, plan, onChanged }} />}
        {stage !== 'cancelled' && stage !== 'held' && <Acts {...{ conversation, onChanged }} />}
      </div>
    </article>
  )
}

type Shown = { card: RefObject<HTMLElement | null>; conversation: ListedConversation }

/** The button that was pressed may be gone with what it did: who uses the keyboard stays here. */
function useKeptFocus(
  { card, conversation }: Shown,
  onChanged: CardProps['onChanged'],
): CardProps['onChanged'] {
  const wasHere = useRef(false)
  useEffect(() => {
    if (wasHere.current && document.activeElement === document.body) {
      card.current?.focus()
    }
    wasHere.current = false
  }, [card, conversation])
  return () => {
    wasHere.current = true
    return onChanged()
  }
}

/** Begins anew once somebody was added. */
function AddGuests({ conversation, plan, onChanged }: Omit<CardProps, 'planId'>) {
  const words = conversationPanel[useLanguage()]
  return (
    <Folded label={words.addGuests}>
      {(close) => (
        <AddGuestsForm
          key={conversation.guests.length}
          {...{ conversation, plan }}
          onAdded={() => {
            close()
            return onChanged()
          }}
        />
      )}
    </Folded>
  )
}

function WriteMinutes({ planId, conversation, plan, onChanged }: CardProps) {
  const words = conversationPanel[useLanguage()]
  return (
    <Folded label={words.writeMinutes}>
      {() => <MinutesForm {...{ planId, conversation }} record={plan.record} onKept={onChanged} />}
    </Folded>
  )
}

type MomentsProps = Pick<CardProps, 'conversation' | 'onChanged'>

function Moments({ conversation, onChanged }: MomentsProps) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const act = useAct(onChanged)
  const { id, moments, stage } = conversation
  const guests = invitedTo(conversation)
  return (
    <ul className="leidraad-signers">
      {moments.map((moment) => (
        <li key={momentId(moment)} className="leidraad-signers__row">
          <span className="leidraad-signers__who">
            <strong>{momentText(moment, language)}</strong>
          </span>
          <span className="leidraad-signers__state">
            {fill(words.comesAt, {
              count: comingAt(guests, momentId(moment)),
              all: guests.length,
            })}
          </span>
          {stage === 'proposed' && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={fill(words.fixWhich, { moment: momentText(moment, language) })}
              onClick={() =>
                void act(`/conversations/${id}/fix`, {
                  ...{ done: words.fixed, body: { moment: momentId(moment) } },
                })
              }
            >
              {words.fix}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const comingAt = (guests: ReturnType<typeof invitedTo>, moment: string): number =>
  guests.filter(({ moments, standing }) => standing === 'comes' && moments[moment] === 'comes')
    .length

function Acts({ conversation, onChanged }: MomentsProps) {
  const words = conversationPanel[useLanguage()]
  const act = useAct(onChanged)
  const { id, moments, place, message } = conversation
  return (
    <>
      <Folded label={words.change}>
        {(close) => (
          <ChangeForm
            key={JSON.stringify([moments, place, message])}
            conversation={conversation}
            onChanged={() => {
              close()
              return onChanged()
            }}
          />
        )}
      </Folded>
      <ConfirmButton
        slug={`cancel-conversation-${id}`}
        label={words.cancel}
        heading={words.cancelTitle}
        body={words.cancelBody}
        onConfirm={() => act(`/conversations/${id}/cancel`, { done: words.cancelled })}
      />
    </>
  )
}
