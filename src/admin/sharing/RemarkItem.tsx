'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { Replied } from '../../actions/sharing/replyToRemark.js'
import type { ListedRemark, ListedShare } from '../../actions/sharing/sharingOfPlan.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import { remarkLimits, textFault, type ReplyKind } from '../../domain/sharing/remark.js'
import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { hashOf } from '../fields/place.js'
import { Labelled } from '../Labelled.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import type { TypedAnswer } from './useTyped.js'

type ItemProps = {
  remark: ListedRemark
  shares: readonly ListedShare[]
  answer: TypedAnswer
  onChanged: () => void
}

/** One remark at its place, what was said to it, and what can be said. */
export function RemarkItem({ remark, shares, answer, onChanged }: ItemProps) {
  const language = useLanguage()
  const words = sharingPanel[language]
  const name = shares.find(({ id }) => id === remark.shareId)?.name ?? ''
  const on = (moment: string) => formatDateTime(moment, language)
  return (
    <div className="leidraad-remark__body">
      <p>
        <Place remark={remark} />{' '}
        <span className="leidraad-quiet">{words.remarkStatuses[remark.status]}</span>
      </p>
      <p className="leidraad-quiet">{fill(words.saidBy, { name, at: on(remark.madeAt) })}</p>
      <p className="leidraad-remark__text">{remark.text}</p>
      {remark.replies.map(({ kind, text, by, at }) => (
        <div key={at} className="leidraad-remark__reply">
          <p className="leidraad-quiet">
            {fill(kind === 'answered' ? words.answeredBy : words.takenOverBy, {
              name: by.name,
              at: on(at),
            })}
          </p>
          {text !== undefined && <p className="leidraad-remark__text">{text}</p>}
        </div>
      ))}
      {remark.replies.length < remarkLimits.replies && (
        <ReplyForm {...{ remark, name, answer, onChanged }} />
      )}
    </div>
  )
}

/** Leads to the field or the section; what is gone is named as it was called. */
function Place({ remark }: { remark: ListedRemark }) {
  const words = sharingPanel[useLanguage()]
  const { sectionId, fieldId, sectionTitle, fieldLabel, isThere } = remark
  const place = [sectionTitle, fieldLabel].filter(Boolean).join(' · ')
  if (sectionId === undefined) {
    return <strong>{words.wholePlan}</strong>
  }
  return isThere ? (
    <a className="leidraad-link" href={hashOf({ sectionId, ...(fieldId && { fieldId }) })}>
      {place}
    </a>
  ) : (
    <strong>{fill(words.goneFrom, { place })}</strong>
  )
}

type ReplyProps = Omit<ItemProps, 'shares'> & { name: string }

function ReplyForm({ remark, name, answer: { text, onText }, onChanged }: ReplyProps) {
  const words = sharingPanel[useLanguage()]
  const [isTried, setTried] = useState(false)
  // Stays open under who writes in it, also when they erase what they wrote.
  const [isBegun, setBegun] = useState(text !== '')
  const { isSending, send } = useReplying(remark, () => {
    onText('')
    setTried(false)
    setBegun(false)
    onChanged()
  })
  const isMissing = isTried && textFault(text.trim()) !== undefined
  const reply = (kind: ReplyKind): void => {
    const said = text.trim()
    const isFree = kind === 'takenOver' && said === ''
    setTried(!isFree)
    if (isFree || textFault(said) === undefined) {
      void send({ kind, text: said, name })
    }
  }
  return (
    <details className="leidraad-earlier" open={remark.status === 'open' || isBegun}>
      <summary>{fill(words.answer, { name })}</summary>
      <AnswerInput
        {...{ name, text, isMissing }}
        onText={(next) => {
          setBegun(true)
          onText(next)
        }}
      />
      <ReplyButtons {...{ remark, name, isSending }} onReply={reply} />
    </details>
  )
}

type InputProps = TypedAnswer & { name: string; isMissing: boolean }

function AnswerInput({ name, text, isMissing, onText }: InputProps) {
  const words = sharingPanel[useLanguage()]
  return (
    <Labelled
      label={fill(words.answer, { name })}
      help={`${fill(words.answerHelp, { name })} ${words.takeOverHelp}`}
      problem={isMissing ? words.answerMissing : undefined}
    >
      <textarea
        className="leidraad-input leidraad-input--long"
        rows={3}
        value={text}
        aria-invalid={isMissing}
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </Labelled>
  )
}

type ButtonsProps = {
  remark: ListedRemark
  name: string
  isSending: boolean
  onReply: (kind: ReplyKind) => void
}

function ReplyButtons({ remark, name, isSending, onReply }: ButtonsProps) {
  const words = sharingPanel[useLanguage()]
  const plain = { size: 'small', margin: false, disabled: isSending } as const
  return (
    <div className="leidraad-actions">
      <Button
        {...plain}
        aria-label={fill(words.sendAnswerWho, { name })}
        onClick={() => {
          onReply('answered')
        }}
      >
        {words.sendAnswer}
      </Button>
      {remark.status !== 'takenOver' && (
        <Button
          {...plain}
          buttonStyle="secondary"
          aria-label={fill(words.takeOverWho, { name })}
          onClick={() => {
            onReply('takenOver')
          }}
        >
          {words.takeOver}
        </Button>
      )}
    </div>
  )
}

type Sent = { kind: ReplyKind; text: string; name: string }

function useReplying({ id }: ListedRemark, onSent: () => void) {
  const api = useApi()
  const words = sharingPanel[useLanguage()]
  const [isSending, setSending] = useState(false)
  const send = async ({ kind, text, name }: Sent): Promise<void> => {
    setSending(true)
    const reply = await api.post<Replied>(`/plan-remarks/${id}/reply`, {
      kind,
      ...(text && { text }),
    })
    setSending(false)
    if (!reply.ok) {
      toast.error(reply.failure.message)
      return
    }
    const said = kind === 'answered' ? words.answered : words.takenOver
    toast.success(fill(reply.value.isMailed ? said : words.notMailed, { name }))
    onSent()
  }
  return { isSending, send }
}
