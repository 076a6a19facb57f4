import type { PayloadRequest } from 'payload'

import type { NamedGuest } from '../../domain/conversations/checkGuests.js'
import { placeOf } from '../assertMay.js'
import { recordConversationEvent } from '../audit/recordEvent.js'
import { queueMail } from '../mail/queueMail.js'
import { createRecord } from '../records.js'
import { nowOf } from '../services.js'
import { invitationMail } from './guestMails.js'
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
  await queueMail(req, { ...invitationMail({ id }), reminder })
}

/** Who was not invited yet. */
export async function inviteNew(
  req: PayloadRequest,
  conversation: StoredConversation,
  guests: readonly NamedGuest[],
): Promise<void> {
  const { id, plan } = conversation
  for (const named of guests) {
    const data = { ...named, ...placeOf(conversation), plan, conversation: id }
    const guest = await createRecord(req, 'conversation-guests', { data })
    await inviteGuest(req, { conversation, guest })
  }
}
