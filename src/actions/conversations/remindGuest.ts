import type { PayloadRequest } from 'payload'

import { stageOf } from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { assertMay } from '../assertMay.js'
import { assertNotTooOften } from '../audit/assertNotTooOften.js'
import { conversationStreamOf } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import { inviteGuest } from './inviteGuest.js'
import { inChain, loadConversation, type StoredConversation } from './stored.js'

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
    await assertNotTooOften(within, {
      stream: conversationStreamOf(guest.conversation),
      types: ['conversation.invited'],
      fact: 'guestId',
      id: guest.id,
      refusal: 'conversation.remind.tooOften',
    })
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
