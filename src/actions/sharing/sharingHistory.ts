import type { PayloadRequest } from 'payload'

import type { AnyEventType } from '../../domain/audit/event.js'
import { ownValue } from '../../domain/kernel/json.js'
import { idOf } from '../../domain/kernel/reference.js'
import { mayReadRemark } from '../../domain/sharing/remark.js'
import { may } from '../assertMay.js'
import { eventsIn, streamOfPlan } from '../audit/recordEvent.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { remarksOf, sharesOf, type StoredRemark } from './stored.js'

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
  const names = new Map((await sharesOf(req, plan.id)).map(({ id, name }) => [id, name]))
  const readable = new Set((await readableRemarks(req, plan)).map(({ id }) => id))
  const events = await eventsIn(req, streamOfPlan(plan.id))
  return events.flatMap(({ type, at, facts }) => {
    const remarkId = idOf(ownValue(facts, 'remarkId'))
    const name = names.get(idOf(ownValue(facts, 'shareId')) ?? '')
    // That something was said of a part they may not read, they do not learn here either.
    return remarkId === undefined || readable.has(remarkId)
      ? [{ type, at, ...(name !== undefined && { name }) }]
      : []
  })
}

/** What was said of what this person may read, the oldest first. */
export async function readableRemarks(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<StoredRemark[]> {
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  const remarks = await remarksOf(req, { plan: { equals: plan.id } })
  return remarks.filter((remark) => mayReadRemark(remark, { definition, reader }))
}
