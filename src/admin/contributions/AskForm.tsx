'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { keepEnter } from '../fields/SectionFields.js'
import { MessageInput } from '../MessageInput.js'
import { PersonInputs } from '../PersonInputs.js'
import { SuggestedPeople } from '../SuggestedPeople.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import {
  askedFor,
  askedProblems,
  bodyOfAsked,
  nobodyYet,
  notAsked,
  sectionsOfRole,
  type Asked,
  type AskedProblem,
} from './asked.js'
import type { ContributionsOfPlan } from '../../actions/contributions/contributionsOfPlan.js'
import { DueDate } from './DueDate.js'

type AskProps = { planId: string; plan: ContributionsOfPlan; onAsked: () => void }

/** Whom to ask, and for what. */
export function AskForm({ planId, plan, onAsked }: AskProps) {
  const words = contributionPanel[useLanguage()]
  const [asked, setAsked] = useState(() => nobodyYet(plan))
  const [isTried, setTried] = useState(false)
  const { isSending, send } = useSend(planId, onAsked)
  const problems = isTried ? askedProblems(asked, plan) : []
  const submit = (): void => {
    setTried(true)
    if (askedProblems(asked, plan).length === 0) {
      void send(asked)
    }
  }
  return (
    <div className="leidraad-slot" onKeyDown={keepEnter}>
      <SuggestedPeople
        people={notAsked(plan)}
        words={words}
        onPerson={(person) => {
          setAsked(askedFor(plan, person, asked))
        }}
      />
      <Who {...{ plan, asked, problems }} onAsked={setAsked} />
      <SectionChoice {...{ plan, asked, problems }} onAsked={setAsked} />
      <Details {...{ asked, problems }} onAsked={setAsked} />
      <div className="leidraad-actions">
        <Button margin={false} disabled={isSending} onClick={submit}>
          {isSending ? words.sending : words.send}
        </Button>
      </div>
    </div>
  )
}

function useSend(planId: string, onAsked: () => void) {
  const api = useApi()
  const words = contributionPanel[useLanguage()]
  const [isSending, setSending] = useState(false)
  const send = async (asked: Asked): Promise<void> => {
    setSending(true)
    const path = `/plans/${planId}/contributions` as const
    const reply = await api.post(path, bodyOfAsked(asked))
    setSending(false)
    if (!reply.ok) {
      toast.error(reply.failure.message)
      return
    }
    toast.success(fill(words.sent, { name: asked.name }))
    onAsked()
  }
  return { isSending, send }
}

type PartProps = {
  plan: ContributionsOfPlan
  asked: Asked
  onAsked: (asked: Asked) => void
  problems: readonly AskedProblem[]
}

function Who({ plan, asked, onAsked, problems }: PartProps) {
  const words = contributionPanel[useLanguage()]
  const problemOf = (...codes: Exclude<AskedProblem, 'dueDate'>[]) => {
    const found = codes.find((code) => problems.includes(code))
    return found && words.problems[found]
  }
  return (
    <PersonInputs
      person={asked}
      words={words}
      roles={plan.roles.map(({ role }) => ({ role, text: words.roles[role] }))}
      problems={{
        name: problemOf('nameMissing'),
        email: problemOf('emailInvalid', 'senderAddress'),
      }}
      onPerson={(changed) => {
        const person = { ...asked, ...changed }
        onAsked(changed.role === undefined ? person : askedFor(plan, person, asked))
      }}
    />
  )
}

function SectionChoice({ plan, asked, onAsked, problems }: PartProps) {
  const words = contributionPanel[useLanguage()]
  const toggle = (id: string, isOn: boolean): void => {
    const others = asked.sections.filter((other) => other !== id)
    onAsked({ ...asked, sections: isOn ? [...others, id] : others })
  }
  return (
    <fieldset className="leidraad-slot">
      <legend className="leidraad-field__label">{words.sections}</legend>
      {problems.includes('sections') && (
        <p className="leidraad-field__issues" role="alert">
          {words.problems.sections}
        </p>
      )}
      {sectionsOfRole(plan.roles, asked.role).map(({ id, title, mayFill }) => (
        <label key={id} className="leidraad-option">
          <input
            type="checkbox"
            checked={asked.sections.includes(id)}
            onChange={({ target }) => {
              toggle(id, target.checked)
            }}
          />
          <span>
            {title}
            {!mayFill && <span className="leidraad-quiet"> ({words.readOnly})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Details({ asked, problems, onAsked }: Omit<PartProps, 'plan'>) {
  const words = contributionPanel[useLanguage()]
  return (
    <>
      <DueDate
        value={asked.dueDate}
        isWrong={problems.includes('dueDate')}
        onValue={(dueDate) => {
          onAsked({ ...asked, dueDate })
        }}
      />
      <MessageInput
        label={words.message}
        help={words.messageHelp}
        message={asked.message}
        onMessage={(message) => {
          onAsked({ ...asked, message })
        }}
      />
    </>
  )
}
