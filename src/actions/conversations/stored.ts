import type { PayloadRequest } from 'payload'

import {
  inOrder,
  isToCome,
  stageOf,
  startOf,
  type Moment,
} from '../../domain/conversations/conversation.js'
import { DomainError } from '../../domain/errors.js'
import type { Stored } from '../../records/stored.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'

export type StoredConversation = Stored<'conversations'>
export type StoredGuest = Stored<'conversation-guests'>

export const conversationsOf = (
  req: PayloadRequest,
  planId: string,
): Promise<StoredConversation[]> =>
  findRecords(req, 'conversations', { where: { plan: { equals: planId } }, sort: '-createdAt' })

/** Those of which people are still told. */
export async function conversationsToCome(
  req: PayloadRequest,
  planId: string,
): Promise<StoredConversation[]> {
  const now = nowOf(req)
  return (await conversationsOf(req, planId)).filter((one) => isToCome(stageOf(one, now)))
}

/** Who were ever invited: of who was withdrawn the answer stays to be read. */
export const everInvited = (req: PayloadRequest, conversationId: string): Promise<StoredGuest[]> =>
  findRecords(req, 'conversation-guests', {
    where: { conversation: { equals: conversationId } },
    sort: 'createdAt',
  })

/** Who are invited now. */
export const guestsOf = async (
  req: PayloadRequest,
  conversationId: string,
): Promise<StoredGuest[]> =>
  (await everInvited(req, conversationId)).filter(({ withdrawnAt }) => !withdrawnAt)

export const loadConversation = (req: PayloadRequest, id: string): Promise<StoredConversation> =>
  loadAsSystem(req, { collection: 'conversations', id })

/** What a list sorts by: the first moment that is asked about. */
export const firstStart = (moments: readonly Moment[]): string | undefined => {
  const [first] = inOrder(moments)
  return first && startOf(first)
}

export type OfConversation = { req: PayloadRequest; conversationId: string }
export type OfGuest = { req: PayloadRequest; guestId: string }

/**
 * Changes a conversation for who may: everything that changes it also appends to its chain, so that
 * two changes at once never both go through unseen. Another meanwhile makes `work` run anew.
 */
export async function changing<T>(
  { req, conversationId }: OfConversation,
  work: (req: PayloadRequest, conversation: StoredConversation) => Promise<T>,
): Promise<T> {
  const found = await loadAsPerson(req, { collection: 'conversations', id: conversationId })
  assertMay(req, { noun: 'plan', verb: 'send' }, found)
  return inChain(req, async (within) => work(within, await loadConversation(within, found.id)))
}

/** The same of one guest of a conversation that is still to come. */
export async function changingGuest(
  { req, guestId }: OfGuest,
  work: (
    req: PayloadRequest,
    invited: { conversation: StoredConversation; guest: StoredGuest },
  ) => Promise<void>,
): Promise<void> {
  const found = await loadAsPerson(req, { collection: 'conversation-guests', id: guestId })
  assertMay(req, { noun: 'plan', verb: 'send' }, found)
  await inChain(req, async (within) => {
    const guest = await loadAsSystem(within, { collection: 'conversation-guests', id: guestId })
    const conversation = await loadConversation(within, guest.conversation)
    assertToCome(conversation, nowOf(within))
    assertInvited(guest)
    await work(within, { conversation, guest })
  })
}

export const inChain = <T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> =>
  inTransaction(req, work, {
    attempts: 16,
    retryUnique: true,
    conflict: 'audit.append.conflict',
  })

/** Until it is cancelled, or its minutes are written. */
export function assertGoesOn({ id, status }: StoredConversation): void {
  if (status === 'cancelled' || status === 'held') {
    throw new DomainError('conversation.closed', `Conversation ${id} is ${status}`)
  }
}

/** Until its last moment has passed. */
export function assertToCome(conversation: StoredConversation, now: string): void {
  const stage = stageOf(conversation, now)
  if (!isToCome(stage)) {
    throw new DomainError('conversation.closed', `Conversation ${conversation.id} is ${stage}`)
  }
}

function assertInvited({ id, withdrawnAt }: StoredGuest): void {
  if (withdrawnAt) {
    throw new DomainError('conversation.guest.withdrawn', `Guest ${id} is not invited any more`)
  }
}
