'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type {
  ListedConversation,
  RecordForm,
} from '../../actions/conversations/conversationsOfPlan.js'
import type { AskedChoice } from '../../domain/conversations/recordPlace.js'
import type { MinutesProblem } from '../../domain/conversations/minutes.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { fill } from '../../translations/fill.js'
import { Labelled } from '../Labelled.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { invitedTo } from './planning.js'
import { problemsIn } from './problemsIn.js'

type MinutesProps = { conversation: ListedConversation; record: RecordForm }

type Typed = {
  present: string
  summary: string
  actions: string
  agreed?: boolean
  choices: Record<string, string>
}

type PartProps = {
  typed: Typed
  record: RecordForm
  problems: readonly MinutesProblem[]
  onTyped: (typed: Typed) => void
}

/** What was said and agreed: a row of the plan's record where it has one. */
export function MinutesForm({ conversation, record }: MinutesProps) {
  const words = conversationPanel[useLanguage()]
  const { typed, setTyped, problems, isSending, send } = useMinutes(conversation)
  const parts = { typed, record, problems, onTyped: setTyped }
  return (
    <fieldset className="leidraad-slot">
      <legend className="leidraad-field__label">{words.minutesTitle}</legend>
      <p className="leidraad-quiet">
        {record.why
          ? words.minutesAlone[record.why]
          : fill(words.minutesInto, { section: record.sectionTitle ?? '' })}
      </p>
      <TextPart {...parts} part="present" rows={1} />
      <TextPart {...parts} part="summary" rows={6} />
      <TextPart {...parts} part="actions" rows={3} />
      {record.choices.map((choice) => (
        <ChoicePart key={choice.id} {...parts} choice={choice} />
      ))}
      <AgreedPart {...parts} />
      {record.left.length > 0 && (
        <p className="leidraad-quiet">{fill(words.left, { fields: record.left.join(', ') })}</p>
      )}
      <div className="leidraad-actions">
        <Button margin={false} disabled={isSending} onClick={() => void send()}>
          {isSending ? words.sending : words.keepMinutes}
        </Button>
      </div>
    </fieldset>
  )
}

const whoComes = (conversation: ListedConversation): string => {
  const coming = invitedTo(conversation).filter(({ standing }) => standing === 'comes')
  return [conversation.planner, ...coming.map(({ name }) => name)].join(', ')
}

function useMinutes(conversation: ListedConversation) {
  const api = useApi()
  const words = conversationPanel[useLanguage()]
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ present: whoComes(conversation), summary: '', actions: '', choices: {} },
  }))
  const [problems, setProblems] = useState<readonly MinutesProblem[]>([])
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    setSending(true)
    const reply = await api.post(`/conversations/${conversation.id}/minutes`, typed)
    setSending(false)
    if (reply.ok) {
      toast.success(words.kept)
      // The form of the plan shows the row too: the page is fetched anew.
      window.location.reload()
      return
    }
    setProblems(problemsIn(reply.failure))
    toast.error(reply.failure.message)
  }
  return { typed, setTyped, problems, isSending, send }
}

type TextProps = PartProps & { part: 'present' | 'summary' | 'actions'; rows: number }

function TextPart({ part, rows, typed, record, problems, onTyped }: TextProps) {
  const words = conversationPanel[useLanguage()]
  const found = problems.find(({ code }) => code.startsWith(part))?.code
  const max = record.rooms[part]
  return (
    <Labelled label={words[part]} problem={found && fill(words.minutesProblems[found], { max })}>
      <textarea
        className="leidraad-input leidraad-input--long"
        rows={rows}
        value={typed[part]}
        aria-invalid={found !== undefined}
        onChange={({ target }) => {
          onTyped({ ...typed, [part]: target.value })
        }}
      />
    </Labelled>
  )
}

function ChoicePart({ choice, typed, problems, onTyped }: PartProps & { choice: AskedChoice }) {
  const words = conversationPanel[useLanguage()]
  const { id, label, options } = choice
  const isWrong = problems.some(({ code, fieldId }) => code === 'choice' && fieldId === id)
  return (
    <Labelled label={label} problem={isWrong ? words.minutesProblems.choice : undefined}>
      <select
        className="leidraad-input leidraad-input--select"
        value={typed.choices[id] ?? ''}
        aria-invalid={isWrong}
        onChange={({ target }) => {
          onTyped({ ...typed, choices: { ...typed.choices, [id]: target.value } })
        }}
      >
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function AgreedPart({ typed, problems, onTyped }: PartProps) {
  const words = conversationPanel[useLanguage()]
  const name = useId()
  return (
    <fieldset className="leidraad-reasons">
      <legend className="leidraad-field__label">{words.agreed}</legend>
      {problems.some(({ code }) => code === 'agreed') && (
        <p className="leidraad-field__issues" role="alert">
          {words.minutesProblems.agreed}
        </p>
      )}
      {[true, false].map((agreed) => (
        <label key={String(agreed)} className="leidraad-option">
          <input
            type="radio"
            name={name}
            checked={typed.agreed === agreed}
            onChange={() => {
              onTyped({ ...typed, agreed })
            }}
          />
          <span>{agreed ? words.yes : words.no}</span>
        </label>
      ))}
    </fieldset>
  )
}
