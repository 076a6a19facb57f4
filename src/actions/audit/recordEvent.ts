import type { PayloadRequest } from 'payload'

import { appendLink, commit, SALT_BYTES } from '../../domain/audit/chain.js'
import type { AuditLink, Disclosure, EventBody, EventType } from '../../domain/audit/event.js'
import { toHex } from '../../domain/canonical.js'
import { placeOf } from '../assertMay.js'
import { createRecord, findRecords, updateRecord } from '../records.js'
import { servicesOf } from '../services.js'

type Of = { id: string; school?: unknown; board?: unknown }

type Told = {
  type: EventType
  /** ISO 8601 with milliseconds. */
  at: string
  facts?: EventBody['facts']
  /** What names a person: hashed as a salted commitment, kept apart so that it can be erased. */
  personal?: Record<string, string>
}

/** The chain belongs to this request, and to its school. */
export type RecordEvent = Told & { request: Of }

export const streamOf = (requestId: string): string => `signing-request:${requestId}`
export const streamOfPlan = (planId: string): string => `plan:${planId}`

/** Appends to the chain of a request, in the transaction of the change it tells of. */
export const recordEvent = (
  req: PayloadRequest,
  { request, ...told }: RecordEvent,
): Promise<AuditLink> => append(req, { ...told, of: request, stream: streamOf(request.id) })

/** The same for what happens to a plan before there is a request. */
export const recordPlanEvent = (
  req: PayloadRequest,
  { plan, ...told }: Told & { plan: Of },
): Promise<AuditLink> => append(req, { ...told, of: plan, stream: streamOfPlan(plan.id) })

/**
 * Two appends at once want the same key: one of them is refused, and its whole transaction is tried
 * again.
 */
async function append(
  req: PayloadRequest,
  { of, stream, type, at, facts = {}, personal = {} }: Told & { of: Of; stream: string },
): Promise<AuditLink> {
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
    data: { ...link, key: `${stream}:${link.sequence}`, disclosures, ...placeOf(of) },
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

async function lastLink(req: PayloadRequest, stream: string): Promise<AuditLink | undefined> {
  const [last] = await findRecords(req, 'audit-events', {
    where: { stream: { equals: stream } },
    sort: '-sequence',
    limit: 1,
  })
  return last && toLink(last)
}

/** Only what was hashed: a stored event also has an id, a place and times of its own. */
export const toLink = ({
  stream,
  sequence,
  type,
  at,
  facts,
  commitments,
  previous,
  hash,
}: AuditLink): AuditLink => ({
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
    links: events.map(toLink),
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
