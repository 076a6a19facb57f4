import type { PayloadRequest } from 'payload'

import { assertMay } from '../assertMay.js'
import { assertNotTooOften } from '../audit/assertNotTooOften.js'
import { conversationStreamOf } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import { inviteGuest } from './inviteGuest.js'
import { assertInvited, assertToCome, inChain, loadConversation } from './stored.js'

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
    assertToCome(conversation, nowOf(within))
    assertInvited(guest)
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
