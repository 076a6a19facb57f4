'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { ListedRemark, ListedShare } from '../../actions/sharing/sharingOfPlan.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import { remarkLimits, textFault, type ReplyKind } from '../../domain/sharing/remark.js'
import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { hashOf } from '../fields/place.js'
import { Labelled } from '../Labelled.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

type ItemProps = {
  remark: ListedRemark
  shares: readonly ListedShare[]
  onChanged: () => void
}

/** One remark at its place, what was said to it, and what can be said. */
export function RemarkItem({ remark, shares, onChanged }: ItemProps) {
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
        <ReplyForm key={remark.replies.length} {...{ remark, name, onChanged }} />
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

type ReplyProps = { remark: ListedRemark; name: string; onChanged: () => void }

function ReplyForm({ remark, name, onChanged }: ReplyProps) {
  const words = sharingPanel[useLanguage()]
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { isSending, send } = useReplying(remark, onChanged)
  const isMissing = isTried && textFault(text.trim()) !== undefined
  const reply = (kind: ReplyKind): void => {
    const isFree = kind === 'takenOver' && text.trim() === ''
    setTried(!isFree)
    if (isFree || textFault(text.trim()) === undefined) {
      void send({ kind, text: text.trim(), name })
    }
  }
  return (
    <details className="leidraad-earlier" open={remark.status === 'open'}>
      <summary>{fill(words.answer, { name })}</summary>
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
            setText(target.value)
          }}
        />
      </Labelled>
      <ReplyButtons {...{ remark, name, isSending }} onReply={reply} />
    </details>
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

function useReplying({ id }: ListedRemark, onChanged: () => void) {
  const api = useApi()
  const words = sharingPanel[useLanguage()]
  const [isSending, setSending] = useState(false)
  const send = async ({ kind, text, name }: Sent): Promise<void> => {
    setSending(true)
    const reply = await api.post(`/plan-remarks/${id}/reply`, { kind, ...(text && { text }) })
    setSending(false)
    if (!reply.ok) {
      toast.error(reply.failure.message)
      return
    }
    toast.success(fill(kind === 'answered' ? words.answered : words.takenOver, { name }))
    onChanged()
  }
  return { isSending, send }
}
