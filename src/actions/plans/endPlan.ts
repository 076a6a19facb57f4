/** A signed plan ends when the school says so: nothing but that is decided by a person afterwards. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { endReasons, type EndReason } from '../../domain/plans/phase.js'
import { assertMay } from '../assertMay.js'
import { cancelWithPlan } from '../conversations/cancelConversation.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from '../signing/inSigningTransaction.js'
import { latestLike } from './latestLike.js'
import type { StoredPlan } from './stored.js'
import { tellOfPlan } from './tellOfPlan.js'

type OfPlan = { req: PayloadRequest; planId: string }

/** A conversation about it that is still to come is cancelled. */
export async function endPlan({
  req,
  planId,
  reason,
}: OfPlan & { reason: unknown }): Promise<void> {
  await assertMayEnd(req, planId)
  const why = reasonOf(reason)
  await inSigningTransaction(req, async (within) => {
    const plan = await load(within, planId)
    if (!isGoing(plan)) {
      throw new DomainError('plan.end.refused', `Plan ${planId} is ${plan.status} or has ended`)
    }
    const endedAt = nowOf(within)
    await change(within, planId, { endedAt, endReason: why })
    await tellOfPlan(within, plan, { type: 'plan.ended', at: endedAt, facts: { reason: why } })
    await cancelWithPlan(within, planId)
  })
  startMails(req)
}

/** As long as no plan of its kind was made since, which would count on its end. */
export async function resumePlan({ req, planId }: OfPlan): Promise<void> {
  await assertMayEnd(req, planId)
  await inSigningTransaction(req, async (within) => {
    const plan = await load(within, planId)
    if (!plan.endedAt) {
      throw new DomainError('plan.resume.refused', `Plan ${planId} has not ended`)
    }
    if (await isFollowed(within, plan)) {
      throw new DomainError('plan.followed', `A plan was made after ${planId} ended`)
    }
    await change(within, planId, { endedAt: null, endReason: null })
    await tellOfPlan(within, plan, { type: 'plan.resumed', at: nowOf(within) })
  })
}

/** An evaluation is of one moment. */
export const isGoing = ({ status, endedAt, evaluates }: StoredPlan): boolean =>
  status === 'signed' && !endedAt && !idOf(evaluates)

export async function isFollowed(req: PayloadRequest, plan: StoredPlan): Promise<boolean> {
  const since = { createdAt: { greater_than: plan.endedAt } }
  return (await latestLike(req, plan, since)) !== undefined
}

async function assertMayEnd(req: PayloadRequest, id: string): Promise<void> {
  const plan = await loadAsPerson(req, { collection: 'plans', id })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
}

const load = (req: PayloadRequest, id: string): Promise<StoredPlan> =>
  loadAsSystem(req, { collection: 'plans', id })

const change = (req: PayloadRequest, id: string, data: Record<string, unknown>): Promise<void> =>
  updateRecord(req, { collection: 'plans', id }, data)

function reasonOf(value: unknown): EndReason {
  const reason = endReasons.find((known) => known === value)
  if (reason === undefined) {
    throw new DomainError('plan.end.reason', `Expected one of ${endReasons.join(', ')}`)
  }
  return reason
}
