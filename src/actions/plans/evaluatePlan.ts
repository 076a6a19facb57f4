import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { makePlan } from './beginPlan.js'
import { sameSubject } from './followPlan.js'
import { templateOf, type StoredPlan } from './stored.js'
import { templatesInForce } from './templatesInForce.js'

export type EvaluatePlan = { req: PayloadRequest; planId: string }

/** Begins the evaluation of a plan in force, with an item for each of its goals. */
export const evaluatePlan = ({ req, planId }: EvaluatePlan): Promise<{ id: string }> =>
  inTransaction(
    req,
    async (within) => {
      const plan = await loadAsPerson(within, { collection: 'plans', id: planId })
      assertMay(within, { noun: 'plan', verb: 'create' }, plan)
      return makePlan(within, {
        ...sameSubject(plan),
        template: await assertedTemplate(within, plan),
        evaluates: plan.id,
      })
    },
    { attempts: 16 },
  )

async function assertedTemplate(req: PayloadRequest, plan: StoredPlan): Promise<string> {
  const template = await evaluationTemplate(req, plan)
  if (template === undefined) {
    throw new DomainError('plan.evaluate.noTemplate', `No template evaluates plan ${plan.id}`)
  }
  return template
}

/** The school's own goes before the board's; of several the one that was published last. */
export async function evaluationTemplate(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<string | undefined> {
  const { planKind } = (await templateOf(req, plan)).content
  const found = (await templatesInForce(req, plan)).filter(({ content }) =>
    content.definition.evaluates?.planKinds.includes(planKind),
  )
  const own = found.filter(({ school }) => idOf(school))
  const [template] = (own.length > 0 ? own : found).sort((a, b) =>
    b.publishedAt.localeCompare(a.publishedAt),
  )
  return template?.id
}
