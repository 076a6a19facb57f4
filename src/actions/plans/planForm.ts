import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/forms/answers.js'
import type { PlanDefinition } from '../../domain/forms/definition.js'
import type { PlanStatus } from '../../domain/plans/planChange.js'
import { may } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { templateOf, type StoredPlan } from './stored.js'

export type PlanForm = {
  definition: PlanDefinition
  answers: Answers
  revisions: Record<string, number>
  status: PlanStatus
  mayFill: boolean
  maySend: boolean
}

/** What is needed to fill a plan. */
export async function planForm({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<PlanForm> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const { content } = await templateOf(req, plan)
  return {
    definition: content.definition,
    answers: plan.answers ?? {},
    revisions: plan.revisions ?? {},
    status: plan.status,
    mayFill: plan.status === 'draft' && may(req, { noun: 'plan', verb: 'update' }, plan),
    maySend: plan.status === 'draft' && may(req, { noun: 'plan', verb: 'send' }, plan),
  }
}
