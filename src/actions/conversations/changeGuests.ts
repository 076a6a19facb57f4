/** Whom a conversation that is still to come is with: guests are added, and withdrawn. */
import type { PayloadRequest } from 'payload'

import { checkGuests } from '../../domain/conversations/checkGuests.js'
import { conversationLimits } from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
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
  assertInvited,
  assertToCome,
  changing,
  everInvited,
  guestsOf,
  inChain,
  loadConversation,
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
export async function withdrawGuest({
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
    await assertOthers(within, conversation)
    const change = { withdrawnAt: nowOf(within) }
    await updateRecord(within, { collection: 'conversation-guests', id: guestId }, change)
    const facts = { guestId }
    await recordChange(within, conversation, { type: 'conversation.guestWithdrawn', facts })
    await queueMail(within, farewellMail(guest))
  })
  startMails(req)
}

/** With nobody there is no conversation: that is cancelled. */
async function assertOthers(req: PayloadRequest, { id }: StoredConversation): Promise<void> {
  if ((await guestsOf(req, id)).length <= 1) {
    throw new DomainError('conversation.guest.last', `Conversation ${id} has no other guest`)
  }
}
