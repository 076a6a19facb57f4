import type { PayloadRequest } from 'payload'

import { withTextIds } from '../../access/references.js'
import type { Section } from '../../domain/definition/definition.js'
import { ownValue } from '../../domain/kernel/json.js'
import { endReasons, type EndReason } from '../../domain/plans/phase.js'
import {
  newestFirst,
  pageOf,
  writingOf,
  type Page,
  type PlanEvent,
  type Save,
} from '../../domain/plans/history.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { Stored } from '../../records/stored.js'
import { asSystem } from '../asSystem.js'
import { conversationStreamOf, streamOf } from '../audit/recordEvent.js'
import { loadAsPerson } from '../load.js'
import { findAsPerson, findRecords } from '../records.js'
import { sharingHistory } from '../sharing/sharingHistory.js'
import { slugOf } from '../slugOf.js'
import { formerOf } from './following.js'
import { historicSections } from './historicSections.js'
import type { StoredPlan } from './stored.js'

type Asked = { req: PayloadRequest; planId: string; page: number }

/** What happened to a plan, the newest first, of what this person may read. */
export async function planHistory({ req, planId, page }: Asked): Promise<Page<PlanEvent>> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const { everOpen } = await historicSections(req, plan)
  const former = await formerOf(req, plan)
  const events: PlanEvent[] = [
    {
      kind: 'begun',
      at: moment(plan.createdAt),
      ...(former?.plan.title && { follows: former.plan.title }),
    },
    ...writingOf(await savesOf(req, planId, everOpen)),
    ...(await contributionsTo(req, plan)),
    ...(await sharingHistory(req, plan)).map((event) => ({ kind: 'signing' as const, ...event })),
    ...(await signingOf(req, plan)),
  ]
  return pageOf(newestFirst(events), page)
}

const moment = (stored: Date | string): string => new Date(stored).toISOString()

/** Every save that is kept, without its answers: a plan has thousands of them. */
async function savesOf(
  req: PayloadRequest,
  planId: string,
  sections: readonly Section[],
): Promise<Save[]> {
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const all = await findRecords(req, 'plan-sections', {
    where: { plan: { equals: planId } },
    select: { sectionId: true },
  })
  const stored = all.filter(({ sectionId }) => titles.has(sectionId))
  if (stored.length === 0) {
    return []
  }
  const { docs } = await req.payload.findVersions({
    collection: slugOf(req.payload, 'plan-sections'),
    where: { parent: { in: stored.map(({ id }) => id) } },
    select: { version: { sectionId: true, savedAt: true, savedBy: true } },
    depth: 0,
    pagination: false,
    ...asSystem(req),
  })
  return docs
    .map(({ version }) => withTextIds(req.payload, 'plan-sections', version))
    .flatMap(({ sectionId, savedAt, savedBy }) => {
      const at = savedAt ? moment(savedAt) : ''
      return at === ''
        ? []
        : [{ sectionId, section: titles.get(sectionId) ?? '', at, by: savedBy ?? undefined }]
    })
}

/** For whoever may follow what was asked of others. */
async function contributionsTo(req: PayloadRequest, { id }: StoredPlan): Promise<PlanEvent[]> {
  const asked = await findAsPerson(req, 'contributions', {
    where: { plan: { equals: id } },
    select: { name: true, createdAt: true, doneAt: true },
    orNone: true,
  })
  return asked.flatMap(({ name, createdAt, doneAt }): PlanEvent[] => [
    { kind: 'asked', name, at: moment(createdAt) },
    ...(doneAt ? [{ kind: 'contributed' as const, name, at: moment(doneAt) }] : []),
  ])
}

/** The chain of every request and conversation of the plan, without what makes it a chain. */
async function signingOf(req: PayloadRequest, { id }: StoredPlan): Promise<PlanEvent[]> {
  const requests = await findAsPerson(req, 'signing-requests', {
    where: { plan: { equals: id } },
    select: { plan: true },
    orNone: true,
  })
  const conversations = await findAsPerson(req, 'conversations', {
    where: { plan: { equals: id } },
    select: { plan: true },
    orNone: true,
  })
  const ids = requests.map((request) => request.id)
  const streams = [
    ...ids.map(streamOf),
    ...conversations.map((one) => conversationStreamOf(one.id)),
  ]
  if (streams.length === 0) {
    return []
  }
  const events = await findAsPerson(req, 'audit-events', {
    where: { stream: { in: streams } },
    select: { type: true, at: true, facts: true },
    sort: 'sequence',
    orNone: true,
  })
  const where = { request: { in: ids } }
  const signers =
    ids.length > 0
      ? await findAsPerson(req, 'signers', { where, select: { name: true }, orNone: true })
      : []
  const names = new Map(signers.map((signer) => [signer.id, signer.name]))
  return events.map((event) => toldOf(event, names))
}

function toldOf(
  { type, at, facts }: Pick<Stored<'audit-events'>, 'type' | 'at' | 'facts'>,
  names: ReadonlyMap<string, string>,
): PlanEvent {
  const name = names.get(idOf(ownValue(facts, 'signerId')) ?? '')
  const reason = ownValue(facts, 'reason')
  const isReason = endReasons.some((known) => known === reason)
  return {
    kind: 'signing',
    ...{ type, at },
    ...(name !== undefined && { name }),
    ...(isReason && { reason: reason as EndReason }),
  }
}
