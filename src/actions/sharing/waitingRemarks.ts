import type { PayloadRequest, Where } from 'payload'

import { accessTo } from '../../access/collectionAccess.js'
import { mayReadRemark } from '../../domain/sharing/remark.js'
import { waitingByPlan, type WaitingRemarks } from '../../domain/sharing/waiting.js'
import { readerOf } from '../plans/readerOf.js'
import { templatesOf, type StoredPlan } from '../plans/stored.js'
import { findAsPerson, findRecords } from '../records.js'
import type { StoredRemark } from './stored.js'

/** Of their plan too: what nobody answered before it was signed would fill the list in time. */
const isOpen: Where = {
  status: { equals: 'open' },
  'plan.status': { in: ['draft', 'signing'] },
}

/** What one look at a desk reads; who has more to answer has enough to begin with. */
const MOST = 500

type OpenRemark = Pick<StoredRemark, 'plan' | 'madeAt' | 'sectionId' | 'access'>
type PlanOfRemark = Pick<StoredPlan, 'id' | 'title' | 'template' | 'school' | 'board'>

export type WaitingOfPlan = WaitingRemarks & { title: string }

/** Remarks that this person may answer and nobody did, on plans that are not signed yet. */
export async function waitingRemarks(req: PayloadRequest): Promise<WaitingOfPlan[]> {
  const open = await openRemarks(req)
  const plans = await plansOf(req, open)
  const readable = await readableIn(req, plans, open)
  return waitingByPlan(readable).map((waiting) => ({
    ...waiting,
    title: plans.find(({ id }) => id === waiting.planId)?.title ?? '',
  }))
}

/** Nobody reads remarks by themselves, so the reach of who answers them is asked here. */
async function openRemarks(req: PayloadRequest): Promise<OpenRemark[]> {
  const within = await accessTo('plan', 'send')({ req })
  return within === false
    ? []
    : findRecords(req, 'plan-remarks', {
        where: { and: [isOpen, ...(within === true ? [] : [within])] },
        select: { plan: true, madeAt: true, sectionId: true, access: true },
        sort: 'madeAt',
        limit: MOST,
      })
}

async function plansOf(
  req: PayloadRequest,
  remarks: readonly OpenRemark[],
): Promise<PlanOfRemark[]> {
  const ids = [...new Set(remarks.map(({ plan }) => plan))]
  return ids.length === 0
    ? []
    : findAsPerson(req, 'plans', {
        where: { id: { in: ids } },
        select: { title: true, template: true, school: true, board: true },
        orNone: true,
      })
}

async function readableIn(
  req: PayloadRequest,
  plans: readonly PlanOfRemark[],
  remarks: readonly OpenRemark[],
): Promise<OpenRemark[]> {
  const templates = await templatesOf(req, plans)
  return plans.flatMap((plan) => {
    const definition = templates.get(plan.template)?.content.definition
    const to = definition && { definition, reader: readerOf(req, plan) }
    return remarks.filter((remark) => remark.plan === plan.id && to && mayReadRemark(remark, to))
  })
}
