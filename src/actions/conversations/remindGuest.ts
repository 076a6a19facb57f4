import type { PayloadRequest } from 'payload'

import { stageOf } from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { mayRemind, mostReminders } from '../../domain/signing/reminding.js'
import { assertMay } from '../assertMay.js'
import { conversationStreamOf } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { inviteGuest } from './inviteGuest.js'
import { inChain, loadConversation, type StoredConversation, type StoredGuest } from './stored.js'

/** Sends a new link; the link they had dies. */
export async function remindGuest({
  req,
  guestId,
}: {
  req: PayloadRequest
  guestId: string
}): Promise<void> {
  const found = await loadAsPerson(req, { collection: 'conversation-guests', id: guestId })
  assertMay(req, { noun: 'plan', verb: 'send' }, found)
  await inChain(req, async (within) => {
    const guest = await loadAsSystem(within, { collection: 'conversation-guests', id: guestId })
    const conversation = await loadConversation(within, guest.conversation)
    assertAwaited(conversation, nowOf(within))
    await assertNotTooOften(within, guest)
    await inviteGuest(within, { conversation, guest, reminder: Boolean(guest.invitedAt) })
  })
  startMails(req)
}

function assertAwaited(conversation: StoredConversation, now: string): void {
  const stage = stageOf(conversation, now)
  if (stage !== 'proposed' && stage !== 'fixed') {
    throw new DomainError('conversation.closed', `Conversation ${conversation.id} is ${stage}`)
  }
}

/** More than all guests of a conversation are sent in an hour. */
const EVENTS = 500

/** In the transaction of the link itself: those who ask at once are counted as well. */
async function assertNotTooOften(req: PayloadRequest, guest: StoredGuest): Promise<void> {
  const events = await findRecords(req, 'audit-events', {
    where: {
      stream: { equals: conversationStreamOf(guest.conversation) },
      type: { equals: 'conversation.invited' },
    },
    sort: '-sequence',
    limit: EVENTS,
  })
  const links = events.filter(({ facts }) => facts.guestId === guest.id).map(({ at }) => at)
  if (!mayRemind(links, nowOf(req))) {
    const data = { times: String(mostReminders) }
    const message = `Guest ${guest.id} got ${links.length} links`
    throw new DomainError('conversation.remind.tooOften', message, { data })
  }
}
