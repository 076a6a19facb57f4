import type { PayloadRequest } from 'payload'

import { appendLink, commit, SALT_BYTES } from '../../domain/audit/chain.js'
import type {
  AnyEventType,
  AuditLink,
  ConversationEventType,
  Disclosure,
  DraftEventType,
  EventBody,
  EventType,
} from '../../domain/audit/event.js'
import { toHex } from '../../domain/canonical.js'
import { placeOf } from '../assertMay.js'
import { createRecord, findRecords, updateRecord } from '../records.js'
import { servicesOf } from '../services.js'

type Told<Type> = {
  type: Type
  /** ISO 8601 with milliseconds. */
  at: string
  facts?: EventBody['facts']
  /** What names a person: hashed as a salted commitment, kept apart so that it can be erased. */
  personal?: Record<string, string>
}

/** A chain belongs to this record, and to its school. */
type Owner = { id: string; school?: unknown; board?: unknown }

export type RecordEvent = Told<EventType> & { request: Owner }

export const streamOf = (requestId: string): string => `signing-request:${requestId}`
export const streamOfPlan = (planId: string): string => `plan:${planId}`
export const conversationStreamOf = (id: string): string => `conversation:${id}`

/** Appends to the chain of a request, in the transaction of the change it tells of. */
export const recordEvent = (
  req: PayloadRequest,
  { request, ...told }: RecordEvent,
): Promise<AuditLink> => append(req, { ...told, stream: streamOf(request.id), owner: request })

/** The same for what happens to a plan before there is a request. */
export const recordPlanEvent = (
  req: PayloadRequest,
  { plan, ...told }: Told<DraftEventType> & { plan: Owner },
): Promise<AuditLink<DraftEventType>> =>
  append(req, { ...told, stream: streamOfPlan(plan.id), owner: plan })

/** The same for a conversation. */
export const recordConversationEvent = (
  req: PayloadRequest,
  { conversation, ...told }: Told<ConversationEventType> & { conversation: Owner },
): Promise<AuditLink<ConversationEventType>> =>
  append(req, { ...told, stream: conversationStreamOf(conversation.id), owner: conversation })

/**
 * Two appends at once want the same key: one of them is refused, and its whole transaction is tried
 * again.
 */
async function append<Type extends AnyEventType>(
  req: PayloadRequest,
  event: Told<Type> & { stream: string; owner: Owner },
): Promise<AuditLink<Type>> {
  const { stream, owner, type, at, facts = {}, personal = {} } = event
  const opened = await commitTo(req, personal)
  const commitments = Object.fromEntries(opened.map(({ name, commitment }) => [name, commitment]))
  const last = await lastLink(req, stream)
  const link = await appendLink(last, { stream, type, at, facts, commitments })
  const disclosures = opened.map(({ name, salt, value }): Disclosure => ({
    sequence: link.sequence,
    name,
    salt,
    value,
  }))
  await createRecord(req, 'audit-events', {
    data: { ...link, key: `${stream}:${link.sequence}`, disclosures, ...placeOf(owner) },
  })
  return link
}

function commitTo(req: PayloadRequest, personal: Record<string, string>) {
  const { random } = servicesOf(req.payload)
  return Promise.all(
    Object.entries(personal).map(async ([name, value]) => {
      const salt = toHex(random(SALT_BYTES))
      return { name, value, salt, commitment: await commit(salt, value) }
    }),
  )
}

async function lastLink(
  req: PayloadRequest,
  stream: string,
): Promise<AuditLink<AnyEventType> | undefined> {
  const [last] = await findRecords(req, 'audit-events', {
    where: { stream: { equals: stream } },
    sort: '-sequence',
    limit: 1,
  })
  return last && toLink(last)
}

/** Only what was hashed: a stored event also has an id, a place and times of its own. */
export const toLink = <Type extends AnyEventType>({
  stream,
  sequence,
  type,
  at,
  facts,
  commitments,
  previous,
  hash,
}: AuditLink<Type>): AuditLink<Type> => ({
  stream,
  sequence,
  type,
  at,
  facts,
  commitments,
  previous,
  hash,
})

export type Chain = { links: AuditLink[]; disclosures: Disclosure[] }

export async function chainOf(req: PayloadRequest, requestId: string): Promise<Chain> {
  const events = await eventsIn(req, streamOf(requestId))
  return {
    // Of this stream: it holds what happens to a signing request, and nothing else.
    links: events.map(toLink) as AuditLink[],
    disclosures: events.flatMap(({ disclosures }) => disclosures ?? []),
  }
}

export const eventsIn = (req: PayloadRequest, stream: string) =>
  findRecords(req, 'audit-events', { where: { stream: { equals: stream } }, sort: 'sequence' })

/** The chain stays whole; what it was about names nobody any more. */
export async function eraseDisclosures(req: PayloadRequest, stream: string): Promise<void> {
  for (const { id } of await eventsIn(req, stream)) {
    await updateRecord(req, { collection: 'audit-events', id }, { disclosures: [] })
  }
}
