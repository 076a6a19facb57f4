import type { PayloadRequest } from 'payload'

import type { AnyEventType } from '../../domain/audit/event.js'
import { ownValue } from '../../domain/kernel/json.js'
import { idOf } from '../../domain/kernel/reference.js'
import { mayReadRemark } from '../../domain/sharing/remark.js'
import { may } from '../assertMay.js'
import { streamOfPlan } from '../audit/recordEvent.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { findRecords } from '../records.js'
import { remarksOf, type StoredRemark } from './stored.js'

export type SharingEvent = {
  type: AnyEventType
  at: string
  /** With whom the draft was shared. */
  name?: string
}

/** What happened to the shared draft of a plan, in order, for whoever may follow its signing. */
export async function sharingHistory(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<SharingEvent[]> {
  if (!may(req, { noun: 'audit', verb: 'read' }, plan)) {
    return []
  }
  const of = { where: { plan: { equals: plan.id } } }
  const shares = await findRecords(req, 'plan-shares', { ...of, select: { name: true } })
  const names = new Map(shares.map(({ id, name }) => [id, name]))
  const readable = new Set((await readableIn(req, plan)).map(({ id }) => id))
  const events = await findRecords(req, 'audit-events', {
    where: { stream: { equals: streamOfPlan(plan.id) } },
    select: { type: true, at: true, facts: true },
    sort: 'sequence',
  })
  return events.flatMap(({ type, at, facts }) => {
    const remarkId = idOf(ownValue(facts, 'remarkId'))
    const name = names.get(idOf(ownValue(facts, 'shareId')) ?? '')
    // That something was said of a part they may not read, they do not learn here either.
    return remarkId === undefined || readable.has(remarkId)
      ? [{ type, at, ...(name !== undefined && { name }) }]
      : []
  })
}

async function readableIn(req: PayloadRequest, plan: StoredPlan) {
  const remarks = await findRecords(req, 'plan-remarks', {
    where: { plan: { equals: plan.id } },
    select: { sectionId: true, access: true },
  })
  return remarks.filter(await remarkReader(req, plan))
}

/** What was said of what this person may read, the oldest first. */
export async function readableRemarks(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<StoredRemark[]> {
  const remarks = await remarksOf(req, { plan: { equals: plan.id } })
  return remarks.filter(await remarkReader(req, plan))
}

type Placed = Pick<StoredRemark, 'sectionId' | 'access'>

/** Whether the person of the request may read a remark on this plan. */
async function remarkReader(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<(remark: Placed) => boolean> {
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  return (remark) => mayReadRemark(remark, { definition, reader })
}
