/** Whom a conversation that is still to come is with: guests are added, and withdrawn. */
import type { PayloadRequest } from 'payload'

import { checkGuests } from '../../domain/conversations/checkGuests.js'
import { conversationLimits } from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { senderOf } from '../senderOf.js'
import { nowOf } from '../services.js'
import { colleaguesOf } from './colleaguesOf.js'
import { farewellMail } from './guestMails.js'
import { inviteNew } from './inviteGuest.js'
import { assertRight } from './planConversation.js'
import { recordChange } from './recordChange.js'
import {
  assertToCome,
  changing,
  changingGuest,
  everInvited,
  guestsOf,
  type OfGuest,
  type StoredConversation,
} from './stored.js'

/** Those are mailed the invitation; who was withdrawn and is added again begins anew. */
export async function addGuests({
  sent,
  ...asked
}: {
  req: PayloadRequest
  conversationId: string
  /** `guests`. Checked here. */
  sent: unknown
}): Promise<void> {
  const senderEmail = senderOf(asked.req).email
  await changing(asked, async (within, conversation) => {
    assertToCome(conversation, nowOf(within))
    const colleagues = await colleaguesOf(within, conversation)
    const invited = await guestsOf(within, conversation.id)
    const plannerEmail = conversation.plannedBy.email
    const named = checkGuests(sent, { colleagues, senderEmail, plannerEmail, invited })
    const guests = assertRight(named)
    await assertRoom(within, conversation, guests.length)
    const facts = { guests: guests.length }
    await recordChange(within, conversation, { type: 'conversation.guestsAdded', facts })
    await inviteNew(within, conversation, guests)
  })
  startMails(asked.req)
}

async function assertRoom(
  req: PayloadRequest,
  { id }: StoredConversation,
  added: number,
): Promise<void> {
  const { length } = await everInvited(req, id)
  if (length + added > conversationLimits.everInvited) {
    throw new DomainError('conversation.guest.tooMany', `Conversation ${id} had ${length} guests`)
  }
}

/** They are told; their link says so, their answer stays, and they count no more. */
export async function withdrawGuest(asked: OfGuest): Promise<void> {
  await changingGuest(asked, async (within, { conversation, guest }) => {
    await assertOthers(within, conversation)
    const { id } = guest
    const change = { withdrawnAt: nowOf(within) }
    await updateRecord(within, { collection: 'conversation-guests', id }, change)
    const facts = { guestId: id }
    await recordChange(within, conversation, { type: 'conversation.guestWithdrawn', facts })
    await queueMail(within, farewellMail(guest))
  })
  startMails(asked.req)
}

/** With nobody there is no conversation: that is cancelled. */
async function assertOthers(req: PayloadRequest, { id }: StoredConversation): Promise<void> {
  if ((await guestsOf(req, id)).length <= 1) {
    throw new DomainError('conversation.guest.last', `Conversation ${id} has no other guest`)
  }
}
