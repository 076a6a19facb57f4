import type { PayloadRequest } from 'payload'

import { standingOf } from '../../domain/conversations/answer.js'
import { isToCome, stageOf } from '../../domain/conversations/conversation.js'
import { reminderDue, reminderKey, type Reminder } from '../../domain/conversations/reminders.js'
import { findRecords, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { inviteGuest } from './inviteGuest.js'
import {
  firstStart,
  guestsOf,
  inChain,
  loadConversation,
  type StoredConversation,
  type StoredGuest,
} from './stored.js'

const DAY = 24 * 60 * 60 * 1000
/** Nobody is reminded of anything further away. */
const AHEAD = 3 * DAY

/** Reminds whom it is time for; what a person sees of a conversation is moved by nothing here. */
export async function sweepReminders({ req }: { req: PayloadRequest }): Promise<void> {
  const now = nowOf(req)
  const until = new Date(Date.parse(now) + AHEAD).toISOString()
  const soon = await findRecords(req, 'conversations', {
    where: { and: [{ startsAt: { greater_than: now } }, { startsAt: { less_than: until } }] },
    select: { status: true },
  })
  for (const { id } of soon) {
    await inChain(req, (within) => remindAll(within, id))
  }
  await markSwept(req, 'reminders')
}

async function remindAll(req: PayloadRequest, id: string): Promise<void> {
  const conversation = await loadConversation(req, id)
  const startsAt = firstStart(conversation.moments) ?? ''
  for (const guest of await guestsOf(req, id)) {
    const reminder = dueOf({ conversation, guest, startsAt }, nowOf(req))
    if (reminder) {
      const reminded = reminderKey(reminder, startsAt)
      await updateRecord(req, { collection: 'conversation-guests', id: guest.id }, { reminded })
      await inviteGuest(req, { conversation, guest, reminder: true })
    }
  }
}

type Awaited = { conversation: StoredConversation; guest: StoredGuest; startsAt: string }

function dueOf({ conversation, guest, startsAt }: Awaited, now: string): Reminder | undefined {
  const stage = stageOf(conversation, now)
  if (!isToCome(stage)) {
    return undefined
  }
  const { answer, invitedAt, reminded } = guest
  return reminderDue(
    {
      startsAt,
      isFixed: stage === 'fixed',
      standing: standingOf(answer, conversation.moments),
      mailedAt: invitedAt ? new Date(invitedAt).toISOString() : undefined,
      reminded: reminded ?? undefined,
    },
    now,
  )
}
