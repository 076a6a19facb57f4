import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { withTextIds } from '../../access/references.js'
import { dateMeanings, type PlanDefinition } from '../../domain/definition/definition.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored } from '../../domain/kernel/storedDay.js'
import { proposedTitle } from '../../domain/plans/following.js'
import { fieldsOf } from '../../domain/plans/meantBy.js'
import { assertPlanChange, type PlanState } from '../../domain/plans/planChange.js'
import { eraseDisclosures, streamOfPlan } from '../audit/recordEvent.js'
import { dropWithPlan } from '../conversations/cancelConversation.js'
import { loadAsSystem } from '../load.js'
import { deleteRecord, findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { assertAskedDays, assertEvaluates, assertEvaluatesStill } from './evaluating.js'
import { assertFollows, formerOf, subjectKey } from './following.js'
import { factsOfAnswers } from './keepFacts.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { sectionsOf, type StoredSection } from './storedSections.js'
import { assertSubject, subjectOf } from './subjectOf.js'

/** Holds for every way of writing a plan: locks, a template that stays under its answers, a title. */
export const keepPlan: CollectionBeforeChangeHook = async (args) => {
  const { data, operation, req } = args
  const before =
    operation === 'update' ? withTextIds(req.payload, 'plans', args.originalDoc) : undefined
  const plan = { ...before, ...data } as StoredPlan
  const title = trimmed(plan.title)
  const template = await templateOf(req, plan)
  assertSubject(plan, template.content.definition)
  await assertFollowing(req, { before, plan, template })
  const kept = {
    ...data,
    title: title || (await titleOf(req, plan, template)),
    ...ownOccasion(plan, before),
    ...(!before && { status: 'draft' as const, revision: 0 }),
  }
  if (!before) {
    return kept
  }
  const { definition } = template.content
  const hasAnswers = await keepsTemplate(req, before, plan)
  // Of a draft what has a meaning follows the answers; later it is as fixed as they are.
  const facts = before.status === 'draft' ? await factsOfAnswers(req, before.id, definition) : {}
  const state = (of: StoredPlan): PlanState => stateOf(of, { definition, hasAnswers })
  assertPlanChange(state(before), state({ ...plan, ...kept, ...facts }))
  return { ...kept, ...facts }
}

/** An evaluation is made to evaluate, unless its template asks; what was sent stays as it was. */
const ownOccasion = ({ evaluates }: StoredPlan, before: StoredPlan | undefined) =>
  idOf(evaluates) && (before?.status ?? 'draft') === 'draft'
    ? { occasion: 'evaluation' as const }
    : {}

type Following = { before: StoredPlan | undefined; plan: StoredPlan; template: TemplateVersion }

/** What a plan goes on from or evaluates is said once: its answers are of that pupil, and came from that plan. */
async function assertFollowing(
  req: PayloadRequest,
  { before, plan, template }: Following,
): Promise<void> {
  assertAskedDays(before, plan, template)
  if (before === undefined) {
    await assertFollows(req, plan, template)
    await assertEvaluates(req, plan, template)
    return
  }
  assertEvaluatesStill(before, plan, template)
  const isOther = idOf(before.follows) !== idOf(plan.follows)
  if (isOther || (idOf(plan.follows) && subjectKey(before) !== subjectKey(plan))) {
    throw new DomainError('plan.follow.fixed', `Plan ${before.id} stays what it follows`)
  }
}

const MOVING = 'leidraadMovingPlan'

/** Lets this request give a plan another template: for the action that moves its answers along. */
export function allowTemplateChange({ context }: PayloadRequest, planId: string): void {
  context[MOVING] = planId
}

/** Whether answers keep the plan to its template; counted only when the template would change. */
async function keepsTemplate(
  req: PayloadRequest,
  before: StoredPlan,
  after: StoredPlan,
): Promise<boolean> {
  const isMoving = req.context[MOVING] === before.id
  return idOf(before.template) === idOf(after.template) || isMoving
    ? false
    : (await sectionsOf(req, before.id)).some(isWritten)
}

/** Emptied or moved away, what was written is still in the history of the section. */
const isWritten = ({ answers, revision, unmapped }: StoredSection): boolean =>
  revision > 0 || Object.keys({ ...answers, ...unmapped }).length > 0

const trimmed = (title: string | null | undefined): string => title?.trim() ?? ''

async function titleOf(
  req: PayloadRequest,
  plan: StoredPlan,
  template: TemplateVersion,
): Promise<string> {
  const { name } = await subjectOf(req, plan)
  const former = await formerOf(req, plan)
  return proposedTitle({
    kind: template.content.title,
    subject: name,
    today: isoDay(nowOf(req)),
    startDate: dayOfStored(plan.startDate),
    formerStart: dayOfStored(former?.plan.startDate),
  })
}

type Held = { definition: PlanDefinition; hasAnswers: boolean }

function stateOf(plan: StoredPlan, { definition, hasAnswers }: Held): PlanState {
  const template = idOf(plan.template)
  return {
    status: plan.status,
    template,
    hasAnswers,
    content: {
      pupil: idOf(plan.pupil) ?? '',
      group: idOf(plan.group) ?? '',
      template: template ?? '',
      title: trimmed(plan.title),
      ...meantDays(plan, definition),
      startDate: momentOf(plan.startDate),
      occasion: plan.occasion,
      revision: String(plan.revision ?? 0),
    },
  }
}

const momentOf = (stored: string | null | undefined): string =>
  stored ? new Date(stored).toISOString() : ''

/** Days that the answers tell are read with them; the record's own may still be set. */
const meantDays = (plan: StoredPlan, { meanings = {} }: PlanDefinition): Record<string, string> =>
  Object.fromEntries(
    dateMeanings
      .filter((meaning) => fieldsOf(meanings, meaning).length > 0)
      .map((meaning) => [meaning, momentOf(plan[meaning])]),
  )

/** What was ever sent stays: a signing request and its evidence point at it. */
export const refuseDeleteOfSentPlan: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const planId = idOf(id) ?? ''
  const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
  const requests = await findRecords(req, 'signing-requests', {
    where: { plan: { equals: planId } },
    limit: 1,
  })
  if (plan.status !== 'draft' || requests.length) {
    throw new DomainError('plan.locked', 'A plan that was sent is not deleted')
  }
}

const partsOfPlan = [
  'plan-sections',
  'plan-files',
  'contributions',
  // A remark is of a share.
  'plan-remarks',
  'plan-shares',
  'conversation-guests',
  'conversations',
] as const

/** What was written and added to a plan goes with it; of what was said of its draft a chain of digests stays. */
export const deleteWithParts: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const planId = idOf(id) ?? ''
  await dropWithPlan(req, planId)
  for (const collection of partsOfPlan) {
    const parts = await findRecords(req, collection, {
      where: { plan: { equals: planId } },
    })
    for (const part of parts) {
      await deleteRecord(req, { collection, id: part.id })
    }
  }
  await deletePrintsOf(req, planId)
  await eraseDisclosures(req, streamOfPlan(planId))
}

async function deletePrintsOf(req: PayloadRequest, planId: string): Promise<void> {
  const prints = await findRecords(req, 'print-files', {
    where: { planId: { equals: planId } },
  })
  for (const { id } of prints) {
    await deleteRecord(req, { collection: 'print-files', id })
  }
}
