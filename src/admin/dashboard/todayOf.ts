/** What waits for the person who is logged in, within what they may read. */
import type { Payload, TypedUser, Where } from 'payload'

import { withTextIds } from '../../access/references.js'
import { slugOf } from '../../actions/slugOf.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { missingConsent } from '../../domain/signing/consent.js'
import { whereLateToEstablish, whereOf } from '../../domain/plans/phase.js'
import type { RecordName, Stored } from '../../records/stored.js'
import { saidToday } from './saidToday.js'
import { EMPTY, MOST_SHOWN, type Today, type WaitingList } from './waiting.js'

/** A declined plan changed when it was declined, so it is among the last. */
const MOST_DRAFTS = 200
/** Sealing takes seconds; what waits for longer does not go by itself. */
const SEALED_WITHIN = 5 * 60 * 1000

type Person = { payload: Payload; user: TypedUser }
type DueDay = 'evaluateBy' | 'evaluateAgainBy' | 'establishBy'

type Readable = { plans: boolean; signing: boolean }

export async function todayOf(person: Person, readable: Readable, now: Date): Promise<Today> {
  const before = new Date(now.getTime() - SEALED_WITHIN).toISOString()
  const today = isoDay(now)
  const plans = (where: Where) => (readable.plans ? plansOf(person, where) : EMPTY)
  const plansDue = (where: Where) => (readable.plans ? evaluationsDue(person, where) : EMPTY)
  const [overdue, evaluationDue, late, consent, drafts, signing, declined, sealing, said] =
    await Promise.all([
      plansDue(whereOf('overdue', today)),
      plansDue(whereOf('evaluationDue', today)),
      readable.plans ? dueOf(person, whereLateToEstablish(today), 'establishBy') : EMPTY,
      plans(isWithoutConsent),
      plans(isDraft),
      readable.signing ? requestsOf(person, isOpen, 'invited') : EMPTY,
      readable.signing ? declinedOf(person) : EMPTY,
      readable.signing ? requestsOf(person, isUnsealed(before), undefined) : EMPTY,
      readable.plans ? saidToday(person, now) : { remarks: EMPTY, otherMoments: EMPTY },
    ])
  return { overdue, evaluationDue, late, consent, drafts, signing, declined, sealing, ...said }
}

/** By the day that counts, which is in one of two columns: a list sorted by one would miss the other. */
async function evaluationsDue(person: Person, where: Where): Promise<WaitingList> {
  const having = (exists: boolean): Where => ({
    and: [where, { evaluateAgainBy: { exists } }],
  })
  const [first, again] = await Promise.all([
    dueOf(person, having(false), 'evaluateBy'),
    dueOf(person, having(true), 'evaluateAgainBy'),
  ])
  const items = [...first.items, ...again.items].sort((a, b) => a.at.localeCompare(b.at))
  return { items: items.slice(0, MOST_SHOWN), total: first.total + again.total }
}

/** The longest waiting first. */
async function dueOf(person: Person, where: Where, day: DueDay): Promise<WaitingList> {
  const { docs, totalDocs } = await find(person, 'plans', { where, sort: day })
  const items = docs.map(({ id, title, [day]: at }) => ({
    ...{ id, title: title ?? '', at: at ?? '', names: [] },
  }))
  return { total: totalDocs, items }
}

const isDraft: Where = { status: { equals: 'draft' } }
const isWithoutConsent: Where = {
  and: [{ consent: { in: [...missingConsent] } }, { status: { in: ['draft', 'signing'] } }],
}
const isOpen: Where = { status: { equals: 'open' } }
const isDeclined: Where = { status: { equals: 'declined' } }
const isUnsealed = (before: string): Where => ({
  and: [{ status: { equals: 'completed' } }, { completedAt: { less_than: before } }],
})

async function plansOf(person: Person, where: Where): Promise<WaitingList> {
  const { docs, totalDocs } = await find(person, 'plans', { where, sort: '-updatedAt' })
  return {
    total: totalDocs,
    items: docs.map(({ id, title, updatedAt, consent }) => ({
      id,
      title: title ?? '',
      at: updatedAt,
      names: [],
      consent: consent ?? null,
    })),
  }
}

/**
 * Declined, and not sent again since: the plan is a draft. Asked in two steps, because on SQLite a
 * question through a relation joins more tables than it can, once every relation is held to its access.
 */
async function declinedOf(person: Person): Promise<WaitingList> {
  const drafts = await find(person, 'plans', {
    where: isDraft,
    sort: '-updatedAt',
    limit: MOST_DRAFTS,
  })
  const plans = drafts.docs.map(({ id }) => id)
  return plans.length === 0
    ? EMPTY
    : requestsOf(person, { and: [isDeclined, { plan: { in: plans } }] }, 'declined')
}

/** Items lead to the plan, where something can be done about them. */
async function requestsOf(
  person: Person,
  where: Where,
  signerStatus: 'invited' | 'declined' | undefined,
): Promise<WaitingList> {
  const { docs, totalDocs } = await find(person, 'signing-requests', {
    where,
    sort: 'sentAt',
  })
  const signers = signerStatus
    ? await signersOf(person, docs, { status: { equals: signerStatus } })
    : []
  return {
    total: totalDocs,
    items: docs.map(({ id, title, sentAt, plan }) => ({
      id: idOf(plan) ?? '',
      title,
      at: sentAt,
      names: signers.filter(({ request }) => idOf(request) === id).map(({ name }) => name),
    })),
  }
}

async function signersOf(person: Person, requests: readonly { id: string }[], where: Where) {
  if (requests.length === 0) {
    return []
  }
  const ofRequests: Where = { request: { in: requests.map(({ id }) => id) } }
  const { docs } = await find(person, 'signers', {
    where: { and: [ofRequests, where] },
    sort: 'order',
    limit: 100,
  })
  return docs
}

type Query = { where: Where; sort?: string; limit?: number }

type Found<Name extends RecordName> = { docs: Stored<Name>[]; totalDocs: number }

async function find<Name extends RecordName>(
  person: Person,
  collection: Name,
  query: Query,
): Promise<Found<Name>> {
  const { payload, user } = person
  const slug = slugOf(payload, collection)
  const { docs, totalDocs } = await payload.find({
    collection: slug,
    depth: 0,
    limit: MOST_SHOWN,
    ...query,
    user,
    overrideAccess: false,
  })
  return { docs: docs.map((doc) => withTextIds(payload, collection, doc)), totalDocs }
}

export type FirstStep = 'template' | 'pupil' | 'plan'

/** What is needed before a first plan can be made, in order. */
export async function firstStepOf(person: Person): Promise<FirstStep> {
  const templates = await find(person, 'standard-versions', {
    where: { kind: { equals: 'planTemplate' } },
    limit: 1,
  })
  if (templates.totalDocs === 0) {
    return 'template'
  }
  const pupils = await find(person, 'pupils', { where: {}, limit: 1 })
  return pupils.totalDocs === 0 ? 'pupil' : 'plan'
}
