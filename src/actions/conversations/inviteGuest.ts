import type { PayloadRequest } from 'payload'

import { recordConversationEvent } from '../audit/recordEvent.js'
import { queueMail } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import type { StoredConversation, StoredGuest } from './stored.js'

type Invite = { conversation: StoredConversation; guest: StoredGuest; reminder?: boolean }

/** Has a guest mailed a link; it is made when the mail is sent, and the one before stops working. */
export async function inviteGuest(
  req: PayloadRequest,
  { conversation, guest: { id, role }, reminder = false }: Invite,
): Promise<void> {
  await recordConversationEvent(req, {
    conversation,
    type: 'conversation.invited',
    at: nowOf(req),
    facts: { guestId: id, role, reminder },
  })
  await queueMail(req, { kind: 'conversationInvitation', id, reminder })
}
