'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { Labelled } from '../Labelled.js'
import { MessageInput } from '../MessageInput.js'
import { SuggestedPeople } from '../SuggestedPeople.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import {
  bodyOfNamed,
  namedProblems,
  nobodyYet,
  notShared,
  type Named,
  type NamedProblem,
} from './sharing.js'

type FormProps = { planId: string; plan: SharingOfPlan; onShared: () => void }

/** With whom to share the draft. */
export function ShareForm({ planId, plan, onShared }: FormProps) {
  const words = sharingPanel[useLanguage()]
  const [named, setNamed] = useState(() => nobodyYet(plan))
  const [isTried, setTried] = useState(false)
  const { isSending, send } = useSend(planId, onShared)
  const problems = isTried ? namedProblems(named, plan) : []
  const submit = (): void => {
    setTried(true)
    if (namedProblems(named, plan).length === 0) {
      void send(named)
    }
  }
  return (
    <div className="leidraad-slot" onKeyDown={keepEnter}>
      <SuggestedPeople
        people={notShared(plan)}
        words={words}
        onPerson={(person) => {
          setNamed({ ...named, ...person })
        }}
      />
      <PersonInputs {...{ plan, named, problems }} onNamed={setNamed} />
      <MessageInput
        label={words.message}
        help={words.messageHelp}
        message={named.message}
        onMessage={(message) => {
          setNamed({ ...named, message })
        }}
      />
      <div className="leidraad-actions">
        <Button margin={false} disabled={isSending} onClick={submit}>
          {isSending ? words.sending : words.send}
        </Button>
      </div>
    </div>
  )
}

function useSend(planId: string, onShared: () => void) {
  const api = useApi()
  const words = sharingPanel[useLanguage()]
  const [isSending, setSending] = useState(false)
  const send = async (named: Named): Promise<void> => {
    setSending(true)
    const reply = await api.post(`/plans/${planId}/shares`, bodyOfNamed(named))
    setSending(false)
    if (!reply.ok) {
      toast.error(reply.failure.message)
      return
    }
    toast.success(fill(words.sent, { name: named.name }))
    onShared()
  }
  return { isSending, send }
}

type PartProps = {
  plan: SharingOfPlan
  named: Named
  onNamed: (named: Named) => void
}

function PersonInputs({
  plan,
  named,
  onNamed,
  problems,
}: PartProps & { problems: readonly NamedProblem[] }) {
  const words = sharingPanel[useLanguage()]
  const problemOf = (...codes: NamedProblem[]) => {
    const found = codes.find((code) => problems.includes(code))
    return found && words.problems[found]
  }
  const ofName = problemOf('nameMissing', 'alreadyShared')
  const ofEmail = problemOf('emailInvalid', 'senderAddress')
  return (
    <div className="leidraad-person">
      <Line
        {...{ label: words.name, value: named.name, problem: ofName }}
        onText={(name) => {
          onNamed({ ...named, name })
        }}
      />
      <Line
        {...{ label: words.email, value: named.email, problem: ofEmail, type: 'email' }}
        onText={(email) => {
          onNamed({ ...named, email })
        }}
      />
      <RoleChoice {...{ plan, named, onNamed }} />
    </div>
  )
}

type LineProps = {
  label: string
  value: string
  problem: string | undefined
  type?: 'email'
  onText: (text: string) => void
}

function Line({ label, value, problem, type, onText }: LineProps) {
  return (
    <Labelled label={label} problem={problem}>
      <input
        className="leidraad-input"
        type={type ?? 'text'}
        value={value}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </Labelled>
  )
}

function RoleChoice({ plan, named, onNamed }: PartProps) {
  const language = useLanguage()
  const { roles } = contributionPanel[language]
  return (
    <Labelled label={sharingPanel[language].role}>
      <select
        className="leidraad-input leidraad-input--select"
        value={named.role}
        onChange={({ target: { value } }) => {
          onNamed({ ...named, role: plan.roles.find((role) => role === value) ?? named.role })
        }}
      >
        {plan.roles.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
