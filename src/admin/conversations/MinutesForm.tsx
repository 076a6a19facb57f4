'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type {
  ListedConversation,
  RecordForm,
} from '../../actions/conversations/conversationsOfPlan.js'
import { momentId, type Moment } from '../../domain/conversations/conversation.js'
import type { AskedChoice } from '../../domain/conversations/recordPlace.js'
import type { KeptMinutes, MinutesProblem } from '../../domain/conversations/minutes.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { momentText } from '../../translations/conversationWhen.js'
import { fill } from '../../translations/fill.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { Labelled } from '../Labelled.js'
import { renewOpenPlan, saveOpenPlan } from '../plans/openPlans.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { invitedTo } from './planning.js'
import { problemsIn } from './problemsIn.js'

type MinutesProps = {
  planId: string
  conversation: ListedConversation
  record: RecordForm
  onKept: () => Promise<void>
}

type Typed = {
  /** Which of several proposals it was. */
  moment?: string
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
export function MinutesForm({ record, ...about }: MinutesProps) {
  const words = conversationPanel[useLanguage()]
  const { conversation } = about
  const { typed, setTyped, problems, isSending, send } = useMinutes(about)
  const parts = { typed, record, problems, onTyped: setTyped }
  return (
    <div className="leidraad-slot">
      <p className="leidraad-quiet">
        {record.why
          ? words.minutesAlone[record.why]
          : fill(words.minutesInto, { section: record.sectionTitle ?? '' })}
      </p>
      {conversation.moments.length > 1 && <MomentPart {...parts} moments={conversation.begun} />}
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
    </div>
  )
}

const whoComes = (conversation: ListedConversation): string => {
  const coming = invitedTo(conversation).filter(({ standing }) => standing === 'comes')
  return [conversation.planner, ...coming.map(({ name }) => name)].join(', ')
}

function useMinutes(about: Omit<MinutesProps, 'record'>) {
  const keep = useKeep(about)
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ present: whoComes(about.conversation), summary: '', actions: '', choices: {} },
  }))
  const [problems, setProblems] = useState<readonly MinutesProblem[]>([])
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    setSending(true)
    try {
      setProblems(await keep(typed))
    } finally {
      setSending(false)
    }
  }
  return { typed, setTyped, problems, isSending, send }
}

/**
 * What was typed in the plan is saved first; what the minutes wrote there is read anew, and nothing else.
 * What is wrong with the minutes is given back.
 */
function useKeep({ planId, conversation, onKept }: Omit<MinutesProps, 'record'>) {
  const api = useApi()
  const language = useLanguage()
  return async (typed: Typed): Promise<readonly MinutesProblem[]> => {
    if (!(await saveOpenPlan(planId))) {
      toast.error(signingPanel[language].notSaved)
      return []
    }
    const path = `/conversations/${conversation.id}/minutes` as const
    const reply = await api.post<KeptMinutes>(path, typed)
    if (!reply.ok) {
      toast.error(reply.failure.message)
      return problemsIn(reply.failure)
    }
    toast.success(conversationPanel[language].kept)
    if (reply.value.in === 'plan') {
      await renewOpenPlan(planId, reply.value.sectionId)
    }
    await onKept()
    return []
  }
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

/** Of several that were proposed nobody else knows at which it was held. */
function MomentPart({ moments, typed, problems, onTyped }: PartProps & { moments: Moment[] }) {
  const language = useLanguage()
  const words = conversationPanel[language]
  const isWrong = problems.some(({ code }) => code === 'moment')
  return (
    <RadioPart
      label={words.heldAt}
      problem={isWrong ? words.minutesProblems.moment : undefined}
      options={moments.map((one) => ({ value: momentId(one), text: momentText(one, language) }))}
      chosen={typed.moment}
      onChosen={(moment) => {
        onTyped({ ...typed, moment })
      }}
    />
  )
}

function AgreedPart({ typed, problems, onTyped }: PartProps) {
  const words = conversationPanel[useLanguage()]
  const isWrong = problems.some(({ code }) => code === 'agreed')
  return (
    <RadioPart
      label={words.agreed}
      problem={isWrong ? words.minutesProblems.agreed : undefined}
      options={[
        { value: true, text: words.yes },
        { value: false, text: words.no },
      ]}
      chosen={typed.agreed}
      onChosen={(agreed) => {
        onTyped({ ...typed, agreed })
      }}
    />
  )
}

type RadioProps<Value> = {
  label: string
  problem: string | undefined
  options: readonly { value: Value; text: string }[]
  chosen: Value | undefined
  onChosen: (value: Value) => void
}

function RadioPart<Value extends string | boolean>(props: RadioProps<Value>) {
  const { label, problem, options, chosen, onChosen } = props
  const name = useId()
  return (
    <fieldset className="leidraad-reasons">
      <legend className="leidraad-field__label">{label}</legend>
      {problem !== undefined && (
        <p className="leidraad-field__issues" role="alert">
          {problem}
        </p>
      )}
      {options.map(({ value, text }) => (
        <label key={String(value)} className="leidraad-option">
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => {
              onChosen(value)
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
