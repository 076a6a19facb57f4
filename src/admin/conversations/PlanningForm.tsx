'use client'

import { Button } from '@payloadcms/ui'

import type {
  ConversationsOfPlan,
  ListedConversation,
} from '../../actions/conversations/conversationsOfPlan.js'
import { conversationPanel } from '../../translations/conversationPanel.js'
import { keepEnter } from '../fields/SectionFields.js'
import { useLanguage } from '../useLanguage.js'
import { GuestInputs } from './GuestInputs.js'
import { bodyOfGuests, draftOf, emptyDraft, invitedTo } from './planning.js'
import { InvitationMessage, SettingInputs } from './SettingInputs.js'
import { usePlanning } from './usePlanning.js'

type PlanningProps = {
  planId: string
  plan: ConversationsOfPlan
  onPlanned: () => Promise<void>
}

/** When, where and who of a new conversation. */
export function PlanningForm({ planId, plan, onPlanned }: PlanningProps) {
  const words = conversationPanel[useLanguage()]
  const path = `/plans/${planId}/conversations` as const
  const form = usePlanning(emptyDraft, { path, done: words.sent })
  const { draft, problems, isSending } = form
  const inputs = { draft, problems, onDraft: form.setDraft }
  const submit = async (): Promise<void> => {
    if (await form.send()) {
      await onPlanned()
    }
  }
  return (
    <div className="leidraad-slot" onKeyDown={keepEnter}>
      <SettingInputs {...inputs} />
      <GuestInputs {...inputs} plan={plan} host={plan.ownId} />
      <InvitationMessage {...inputs} />
      <div className="leidraad-actions">
        <Button margin={false} disabled={isSending} onClick={() => void submit()}>
          {isSending ? words.sending : words.send}
        </Button>
      </div>
    </div>
  )
}

type ChangeProps = {
  conversation: ListedConversation
  onChanged: () => Promise<void>
}

/** Other moments, another place or other words. */
export function ChangeForm({ conversation, onChanged }: ChangeProps) {
  const words = conversationPanel[useLanguage()]
  const path = `/conversations/${conversation.id}/change` as const
  const form = usePlanning(() => draftOf(conversation), { path, done: words.changed })
  const inputs = { draft: form.draft, problems: form.problems, onDraft: form.setDraft }
  const submit = async (): Promise<void> => {
    if (await form.send()) {
      await onChanged()
    }
  }
  return (
    <div className="leidraad-slot" onKeyDown={keepEnter}>
      <SettingInputs {...inputs} />
      <InvitationMessage {...inputs} />
      <div className="leidraad-actions">
        <Button margin={false} disabled={form.isSending} onClick={() => void submit()}>
          {form.isSending ? words.sending : words.saveChange}
        </Button>
      </div>
    </div>
  )
}

type AddProps = {
  conversation: ListedConversation
  plan: ConversationsOfPlan
  onAdded: () => Promise<void>
}

/** Who comes in later. */
export function AddGuestsForm({ conversation, plan, onAdded }: AddProps) {
  const words = conversationPanel[useLanguage()]
  const path = `/conversations/${conversation.id}/guests` as const
  const form = usePlanning(emptyDraft, { path, done: words.guestsAdded, body: bodyOfGuests })
  const inputs = { draft: form.draft, problems: form.problems, onDraft: form.setDraft }
  const submit = async (): Promise<void> => {
    if (await form.send()) {
      await onAdded()
    }
  }
  return (
    <div className="leidraad-slot" onKeyDown={keepEnter}>
      <GuestInputs
        {...{ ...inputs, plan }}
        invited={invitedTo(conversation)}
        host={conversation.plannerId}
      />
      <div className="leidraad-actions">
        <Button margin={false} disabled={form.isSending} onClick={() => void submit()}>
          {form.isSending ? words.sending : words.send}
        </Button>
      </div>
    </div>
  )
}
