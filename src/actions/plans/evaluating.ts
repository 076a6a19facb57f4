/** The plan that a plan evaluates: whether it may, and what its evaluations say of it. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored, storedDay } from '../../domain/kernel/storedDay.js'
import {
  conclusionsOf,
  evaluationDays,
  mayEvaluate,
  opensGoals,
  type Conclusion,
} from '../../domain/plans/evaluating.js'
import { phaseOf } from '../../domain/plans/phase.js'
import { loadAsSystem } from '../load.js'
import { findRecords, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { claim, isOutdated, sealedPlan, subjectKey, type Former } from './following.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { answersOf, sectionsOf } from './storedSections.js'
import { tellOfPlan } from './tellOfPlan.js'

export const evaluatedOf = (
  req: PayloadRequest,
  { evaluates }: Pick<StoredPlan, 'evaluates'>,
): Promise<Former | undefined> => sealedPlan(req, idOf(evaluates))

/** Oldest first, whoever began them. */
const evaluationsOf = (req: PayloadRequest, planId: string): Promise<StoredPlan[]> =>
  findRecords(req, 'plans', { where: { evaluates: { equals: planId } }, sort: 'createdAt' })

export type Evaluations = {
  /** Begun, and not sealed. */
  underWay?: StoredPlan
  /** The last that was sealed. */
  latest?: StoredPlan
}

export async function evaluationsOfPlan(req: PayloadRequest, planId: string): Promise<Evaluations> {
  const all = await evaluationsOf(req, planId)
  const underWay = all.find(({ status }) => status !== 'signed')
  const latest = all.findLast(({ status }) => status === 'signed')
  return { ...(underWay && { underWay }), ...(latest && { latest }) }
}

/**
 * A plan in force is evaluated about the same, by the template in force for its kind, and by one
 * evaluation at a time. A template of evaluations makes nothing else.
 */
export async function assertEvaluates(
  req: PayloadRequest,
  plan: StoredPlan,
  template: TemplateVersion,
): Promise<void> {
  const { definition } = template.content
  if (!idOf(plan.evaluates) && definition.evaluates === undefined) {
    return
  }
  const evaluated = await evaluatedOf(req, plan)
  if (
    evaluated === undefined ||
    idOf(plan.follows) ||
    !(await fits(req, evaluated.plan, { plan, template }))
  ) {
    throw new DomainError('plan.evaluate.refused', `Nothing is evaluated so by ${template.id}`)
  }
  const { content } = await templateOf(req, evaluated.plan)
  if (opensGoals(content.definition, definition)) {
    throw new DomainError('plan.evaluate.closed', `${template.id} opens goals to others`)
  }
}

async function fits(
  req: PayloadRequest,
  evaluated: StoredPlan,
  { plan, template }: { plan: StoredPlan; template: TemplateVersion },
): Promise<boolean> {
  const { planKind } = (await templateOf(req, evaluated)).content
  await claim(req, evaluated)
  const others = (await evaluationsOf(req, evaluated.id)).filter(({ id }) => id !== plan.id)
  return (
    mayEvaluate(
      {
        phase: phaseOf(evaluated, isoDay(nowOf(req))),
        subject: subjectKey(evaluated),
        kind: planKind,
      },
      { subject: subjectKey(plan), evaluates: template.content.definition.evaluates },
      { isUnderWay: others.some(({ status }) => status !== 'signed') },
    ) && !(await isOutdated(req, template))
  )
}

/** Said once, as its answers tell of the goals of that plan; and by a template that says what follows. */
export function assertEvaluatesStill(
  before: StoredPlan,
  plan: StoredPlan,
  { content }: TemplateVersion,
): void {
  const isOther = idOf(before.evaluates) !== idOf(plan.evaluates)
  const isElsewhere = Boolean(idOf(plan.evaluates)) && subjectKey(before) !== subjectKey(plan)
  const isEvaluation = content.definition.evaluates !== undefined
  const isMoved = idOf(before.template) !== idOf(plan.template)
  const isAstray = isMoved && isEvaluation !== Boolean(idOf(plan.evaluates))
  if (isOther || isElsewhere || isAstray) {
    throw new DomainError('plan.evaluate.fixed', `Plan ${before.id} stays what it evaluates`)
  }
}

export type LatestEvaluation = Former & {
  template: TemplateVersion
  conclusions: Conclusion[]
}

/** What the last sealed evaluation of a plan says of its goals. */
export async function latestEvaluation(
  req: PayloadRequest,
  planId: string,
): Promise<LatestEvaluation | undefined> {
  const { latest } = await evaluationsOfPlan(req, planId)
  const sealed = await sealedPlan(req, latest?.id)
  if (sealed === undefined) {
    return undefined
  }
  const template = await templateOf(req, sealed.plan)
  const answers = answersOf(await sectionsOf(req, sealed.plan.id))
  return { ...sealed, template, conclusions: conclusionsOf(template.content.definition, answers) }
}

type Sealed = { planId: string; sha256: string; at: string }

/** With the sealing of an evaluation: from then on the plan is evaluated, and dates tell until when. */
export async function keepEvaluation(
  req: PayloadRequest,
  { planId, sha256, at }: Sealed,
): Promise<void> {
  const evaluation = await loadAsSystem(req, { collection: 'plans', id: planId })
  const evaluated = await evaluatedOf(req, evaluation)
  if (evaluated === undefined) {
    return
  }
  const { on, next } = evaluationDays({
    on: dayOfStored(evaluation.startDate),
    next: dayOfStored(evaluation.evaluateBy),
    sealedOn: isoDay(at),
  })
  await updateRecord(
    req,
    { collection: 'plans', id: evaluated.plan.id },
    { evaluatedOn: storedDay(on), evaluateAgainBy: storedDay(next) },
  )
  const facts = { by: sha256, on, next }
  await tellOfPlan(req, evaluated.plan, { type: 'plan.evaluated', at, facts })
}
