'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import { contributionPanel } from '../../translations/contributionPanel.js'
import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { MessageInput } from '../MessageInput.js'
import { PersonInputs } from '../PersonInputs.js'
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
      <Who {...{ plan, named, problems }} onNamed={setNamed} />
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

type WhoProps = {
  plan: SharingOfPlan
  named: Named
  problems: readonly NamedProblem[]
  onNamed: (named: Named) => void
}

function Who({ plan, named, onNamed, problems }: WhoProps) {
  const language = useLanguage()
  const words = sharingPanel[language]
  const { roles } = contributionPanel[language]
  const problemOf = (...codes: NamedProblem[]) => {
    const found = codes.find((code) => problems.includes(code))
    return found && words.problems[found]
  }
  return (
    <PersonInputs
      person={named}
      words={words}
      roles={plan.roles.map((role) => ({ role, text: roles[role] }))}
      problems={{
        name: problemOf('nameMissing', 'alreadyShared'),
        email: problemOf('emailInvalid', 'senderAddress'),
      }}
      onPerson={(changed) => {
        onNamed({ ...named, ...changed })
      }}
    />
  )
}
