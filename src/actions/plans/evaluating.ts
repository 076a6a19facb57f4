/** The plan that a plan evaluates: whether it may, and what its evaluations say of it. */
import type { PayloadRequest } from 'payload'

import type { Issue } from '../../domain/definition/answers.js'
import { dateMeanings, type DateMeaning } from '../../domain/definition/definition.js'
import { DomainError, type ErrorCode } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored, storedDay } from '../../domain/kernel/storedDay.js'
import {
  conclusionsOf,
  knownAt,
  mayEvaluate,
  opensGoals,
  type Conclusion,
} from '../../domain/plans/evaluating.js'
import {
  evaluationDayIssues,
  evaluationDays,
  type ToldDays,
} from '../../domain/plans/evaluationDays.js'
import { fieldsOf, meantBy } from '../../domain/plans/meantBy.js'
import { phaseOf } from '../../domain/plans/phase.js'
import { loadAsSystem } from '../load.js'
import { findRecords, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { claim, isOutdated, sealedPlan, subjectKey, type Former } from './following.js'
import type { PlanContent } from './planContent.js'
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
  if (await opensGoalsOf(req, evaluated, template)) {
    throw new DomainError('plan.evaluate.closed', `${template.id} opens goals to others`)
  }
}

async function opensGoalsOf(
  req: PayloadRequest,
  { plan }: Former,
  { content }: TemplateVersion,
): Promise<boolean> {
  const { definition } = (await templateOf(req, plan)).content
  return opensGoals(definition, content.definition)
}

/**
 * Why a plan stays with its version: that to which an evaluation moves evaluates what it evaluates, and
 * opens no goals; of another plan it makes no evaluation.
 */
export async function evaluatingRefuses(
  req: PayloadRequest,
  plan: StoredPlan,
  to: TemplateVersion,
): Promise<ErrorCode | undefined> {
  const evaluated = await evaluatedOf(req, plan)
  const { evaluates } = to.content.definition
  const kind = evaluated && (await templateOf(req, evaluated.plan)).content.planKind
  const isSame = kind === undefined ? evaluates === undefined : evaluates?.planKinds.includes(kind)
  if (!isSame) {
    return 'plan.evaluate.version'
  }
  return evaluated && (await opensGoalsOf(req, evaluated, to)) ? 'plan.evaluate.closed' : undefined
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

/** An evaluation is of one moment: of all days of a plan it has those that its template asks. */
export function assertAskedDays(
  before: StoredPlan | undefined,
  plan: StoredPlan,
  { content }: TemplateVersion,
): void {
  const { meanings = {} } = content.definition
  const isSet = (meaning: DateMeaning): boolean =>
    fieldsOf(meanings, meaning).length === 0 &&
    dayOfStored(plan[meaning]) !== dayOfStored(before?.[meaning])
  if (idOf(plan.evaluates) && dateMeanings.some(isSet)) {
    throw new DomainError('plan.evaluate.day', 'An evaluation has no such day')
  }
}

export type KnownEvaluation = Former & {
  template: TemplateVersion
  conclusions: Conclusion[]
}

/** What a plan that follows another could know of its evaluations, and the one that came since. */
export type KnownEvaluations = { known?: KnownEvaluation; since?: Former }

/** Of the plan that it follows, by the moment at which it was begun. */
export async function evaluationsBefore(
  req: PayloadRequest,
  former: StoredPlan,
  { createdAt }: Pick<StoredPlan, 'createdAt'>,
): Promise<KnownEvaluations> {
  const sealed = []
  for (const { id } of await evaluationsOf(req, former.id)) {
    const one = await sealedPlan(req, id)
    if (one) {
      sealed.push({ ...one, sealedAt: one.document.sealedAt })
    }
  }
  const { known, since } = knownAt(sealed, createdAt)
  return { ...(known && { known: await concluded(req, known) }), ...(since && { since }) }
}

async function concluded(req: PayloadRequest, evaluation: Former): Promise<KnownEvaluation> {
  const template = await templateOf(req, evaluation.plan)
  const answers = answersOf(await sectionsOf(req, evaluation.plan.id))
  const conclusions = conclusionsOf(template.content.definition, answers)
  return { ...evaluation, template, conclusions }
}

/** The days that an evaluation tells on its own record, and when the plan came into force. */
const toldDays = (evaluation: StoredPlan, evaluated: Former): ToldDays => ({
  on: dayOfStored(evaluation.startDate),
  next: dayOfStored(evaluation.evaluateBy),
  startsOn: startOf(evaluated),
})

const startOf = ({ plan, document }: Former): string =>
  dayOfStored(plan.startDate) ?? isoDay(document.sealedAt)

/** When the plan was evaluated, by one of its evaluations. */
export const evaluatedOnBy = (evaluated: Former, { plan, document }: Former): string =>
  evaluationDays({ ...toldDays(plan, evaluated), sealedOn: isoDay(document.sealedAt) }).on

/** Days of an evaluation that cannot be; nothing of another plan. */
export async function evaluationIssues(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, answers }: Pick<PlanContent, 'definition' | 'answers'>,
): Promise<Issue[]> {
  const evaluated = await evaluatedOf(req, plan)
  const today = isoDay(nowOf(req))
  const { startDate, evaluateBy } = meantBy(definition, answers, { today })
  return evaluated
    ? evaluationDayIssues(definition, {
        ...{ on: startDate ?? undefined, next: evaluateBy ?? undefined },
        ...{ startsOn: startOf(evaluated), today },
      })
    : []
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
  const { on, next } = evaluationDays({ ...toldDays(evaluation, evaluated), sealedOn: isoDay(at) })
  await updateRecord(
    req,
    { collection: 'plans', id: evaluated.plan.id },
    { evaluatedOn: storedDay(on), evaluateAgainBy: storedDay(next) },
  )
  const facts = { by: sha256, on, next }
  await tellOfPlan(req, evaluated.plan, { type: 'plan.evaluated', at, facts })
}
