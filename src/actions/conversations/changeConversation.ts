/** What its planner does about a conversation before it is held: chooses, changes, cancels. */
import type { PayloadRequest } from 'payload'

import { checkSetting } from '../../domain/conversations/checkPlanning.js'
import {
  endOf,
  momentId,
  stageOf,
  type ConversationStatus,
  type Moment,
  type Place,
} from '../../domain/conversations/conversation.js'
import type { ConversationEventType } from '../../domain/audit/event.js'
import { DomainError } from '../../domain/errors.js'
import { recordConversationEvent } from '../audit/recordEvent.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inviteGuest } from './inviteGuest.js'
import { assertRight } from './planConversation.js'
import { assertGoesOn, changing, firstStart, guestsOf, type StoredConversation } from './stored.js'

type OfConversation = { req: PayloadRequest; conversationId: string }

/** Fixes one of the moments that were proposed; everybody is mailed it, with a calendar file. */
export async function fixMoment({
  moment: chosen,
  ...asked
}: OfConversation & { moment: unknown }): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    const moment = conversation.moments.find((one) => momentId(one) === chosen)
    if (!moment || endOf(moment) <= nowOf(within)) {
      const problems = [{ code: 'past' }]
      throw new DomainError('conversation.invalid', 'No such moment to come', {
        data: { problems },
      })
    }
    await tell(within, conversation, { status: 'fixed', moments: [moment] })
  })
  startMails(asked.req)
}

/** Other moments, another place, other words; everybody is mailed them and asked what has changed. */
export async function changeConversation({
  sent,
  ...asked
}: OfConversation & { sent: unknown }): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    const { message, ...setting } = assertRight(checkSetting(sent, { now: nowOf(within) }))
    const change = { status: 'changed' as const, ...setting, message: message || null }
    await tell(within, conversation, change)
  })
  startMails(asked.req)
}

/** It does not go on; who was invited is told, and calendars take it out. */
export async function cancelConversation(asked: OfConversation): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    const wasToCome = stageOf(conversation, nowOf(within)) !== 'past'
    await change(within, conversation, { status: 'cancelled', startsAt: null })
    for (const { id } of wasToCome ? await guestsOf(within, conversation.id) : []) {
      await queueMail(within, { kind: 'conversationCancelled', id })
    }
  })
  startMails(asked.req)
}

type Change = {
  status: Exclude<ConversationStatus, 'planned' | 'held'>
  moments?: Moment[]
  place?: Place
  message?: string | null
  startsAt?: string | null
}

async function tell(
  req: PayloadRequest,
  conversation: StoredConversation,
  said: Change & { moments: Moment[] },
): Promise<void> {
  await change(req, conversation, { ...said, startsAt: firstStart(said.moments) ?? null })
  for (const guest of await guestsOf(req, conversation.id)) {
    await inviteGuest(req, { conversation, guest })
  }
}

const events = {
  fixed: 'conversation.fixed',
  changed: 'conversation.changed',
  cancelled: 'conversation.cancelled',
} satisfies Record<Change['status'], ConversationEventType>

async function change(
  req: PayloadRequest,
  conversation: StoredConversation,
  said: Change,
): Promise<void> {
  const at = nowOf(req)
  const sequence = conversation.sequence + 1
  const { id } = conversation
  await updateRecord(req, { collection: 'conversations', id }, { ...said, sequence, changedAt: at })
  const facts = { sequence }
  await recordConversationEvent(req, { conversation, type: events[said.status], at, facts })
}
