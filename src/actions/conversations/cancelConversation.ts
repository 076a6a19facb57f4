/** Conversations that do not go on: who is invited is told, and calendars take them out. */
import type { PayloadRequest } from 'payload'

import type { DroppedInvitation } from '../../domain/conversations/dropped.js'
import { isToCome, stageOf } from '../../domain/conversations/conversation.js'
import { placeOf } from '../assertMay.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import { recordChange } from './recordChange.js'
import {
  assertGoesOn,
  changing,
  conversationsToCome,
  guestsOf,
  loadConversation,
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
    await queueMail(req, { kind: 'conversationCancelled', id })
  }
}

const cancel = (req: PayloadRequest, conversation: StoredConversation): Promise<void> =>
  recordChange(req, conversation, {
    type: 'conversation.cancelled',
    change: { status: 'cancelled', startsAt: null },
  })

/** The same for a plan that is deleted: nothing is left to read when the mail is sent, so it holds it. */
export async function dropWithPlan(req: PayloadRequest, planId: string): Promise<void> {
  for (const conversation of await conversationsToCome(req, planId)) {
    await cancel(req, conversation)
    const cancelled = await loadConversation(req, conversation.id)
    for (const guest of await guestsOf(req, conversation.id)) {
      const dropped = droppedOf(guest, cancelled)
      await queueMail(req, { kind: 'conversationDropped', id: guest.id, dropped })
    }
  }
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
