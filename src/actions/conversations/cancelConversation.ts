/** Conversations that do not go on: who is invited is told, and calendars take them out. */
import type { PayloadRequest } from 'payload'

import type { DroppedInvitation } from '../../domain/conversations/dropped.js'
import { isPast, isToCome, stageOf } from '../../domain/conversations/conversation.js'
import { isOwedFarewell } from '../../domain/conversations/farewell.js'
import { placeOf } from '../assertMay.js'
import { mailStatesOf } from '../mail/mailJobs.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { farewellMail } from './guestMails.js'
import { recordChange } from './recordChange.js'
import {
  assertGoesOn,
  changing,
  conversationsOf,
  conversationsToCome,
  everInvited,
  guestsOf,
  type OfConversation,
  type StoredConversation,
  type StoredGuest,
} from './stored.js'

export async function cancelConversation(asked: OfConversation): Promise<void> {
  await changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    if (isToCome(stageOf(conversation, nowOf(within)))) {
      await cancelAndTell(within, conversation)
    } else {
      await cancel(within, conversation)
    }
  })
  startMails(asked.req)
}

/** Those that are still to come go with a plan that ends. In the transaction of that. */
export async function cancelWithPlan(req: PayloadRequest, planId: string): Promise<void> {
  for (const conversation of await conversationsToCome(req, planId)) {
    await cancelAndTell(req, conversation)
  }
}

async function cancelAndTell(req: PayloadRequest, conversation: StoredConversation): Promise<void> {
  await cancel(req, conversation)
  for (const { id } of await guestsOf(req, conversation.id)) {
    // An invitation that is leaving writes its guest too: one of the two sees the other.
    await updateRecord(req, { collection: 'conversation-guests', id }, {})
    await queueMail(req, farewellMail({ id }))
  }
}

const cancel = (req: PayloadRequest, conversation: StoredConversation): Promise<void> =>
  recordChange(req, conversation, {
    type: 'conversation.cancelled',
    change: { status: 'cancelled', startsAt: null },
  })

/**
 * The same for a plan that is deleted, and for who was to be told before that: nothing is left to read
 * when their mail is sent, so it holds it.
 */
export async function dropWithPlan(req: PayloadRequest, planId: string): Promise<void> {
  await cancelWithPlan(req, planId)
  const now = nowOf(req)
  const cancelled = (await conversationsOf(req, planId)).filter(
    ({ status, moments }) => status === 'cancelled' && !isPast(moments, now),
  )
  for (const conversation of cancelled) {
    for (const guest of await guestsToTell(req, conversation)) {
      const dropped = droppedOf(guest, conversation)
      await queueMail(req, { kind: 'conversationDropped', id: guest.id, dropped })
    }
  }
}

/** Of whom the mail that says so waits. */
async function guestsToTell(
  req: PayloadRequest,
  { id }: StoredConversation,
): Promise<StoredGuest[]> {
  const all = await everInvited(req, id)
  const states = await mailStatesOf(req, all.map(farewellMail))
  return all.filter((guest) => {
    const state = states(farewellMail(guest))
    return state !== undefined && state !== 'refused' && isOwedFarewell(guest, all)
  })
}

function droppedOf(
  { name, email, role, calendarMoment = null }: StoredGuest,
  conversation: StoredConversation,
): DroppedInvitation {
  const { id, moments, place, plannedBy, sequence, changedAt } = conversation
  return {
    guest: { name, email, role, calendarMoment },
    conversation: {
      ...{ id, status: 'cancelled', moments, place, plannedBy, sequence, changedAt },
      ...placeOf(conversation),
    },
  }
}
