import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { idOf } from '../../access/person.js'
import { DomainError } from '../../domain/errors.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { assertPlanChange, type PlanState } from '../../domain/plans/planChange.js'
import { loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'
import { pupilOf, templateOf, type StoredPlan, type TemplateVersion } from './stored.js'

const MAX_TITLE = 200

/** Holds for every way of writing a plan: locks, answers that fit the template, a title. */
export const keepPlan: CollectionBeforeChangeHook = async (args) => {
  const { data, operation, req } = args
  const before = operation === 'update' ? (args.originalDoc as StoredPlan) : undefined
  const plan = { ...before, ...data } as StoredPlan
  const title = trimmed(plan.title)
  const template = await templateOf(req, plan)
  const kept = {
    ...data,
    title: title || (await titleOf(req, plan, template)),
    answers: plan.answers ?? {},
    revisions: plan.revisions ?? {},
    // A duplicate of a signed plan is a new plan.
    ...(!before && { status: 'draft' as const, revisions: {} }),
  }
  if (before) {
    assertPlanChange(stateOf(before), stateOf({ ...plan, ...kept }))
  }
  assertAnswers(template, plan)
  return kept
}

const trimmed = (title: string | null | undefined): string => title?.trim() ?? ''

async function titleOf(
  req: Parameters<typeof pupilOf>[0],
  plan: StoredPlan,
  template: TemplateVersion,
): Promise<string> {
  const { displayName } = await pupilOf(req, plan)
  return `${template.content.title} ${displayName}`.slice(0, MAX_TITLE)
}

function stateOf(plan: StoredPlan): PlanState {
  const answers = plan.answers ?? {}
  const template = idOf(plan.template)
  return {
    status: plan.status,
    template,
    hasAnswers: Object.keys(answers).length > 0,
    content: {
      pupil: idOf(plan.pupil) ?? '',
      template: template ?? '',
      title: trimmed(plan.title),
      startDate: plan.startDate ? new Date(plan.startDate).toISOString() : '',
      answers: JSON.stringify(answers),
    },
  }
}

function assertAnswers({ content: { definition } }: TemplateVersion, { answers }: StoredPlan) {
  const issues = validateAnswers(definition, answers ?? {}, 'save')
  if (issues.length) {
    throw new DomainError('forms.answers.invalid', 'Answers do not fit their template', {
      data: { issues },
    })
  }
}

/** What was ever sent stays: a signing request and its evidence point at it. */
export const refuseDeleteOfSentPlan: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const planId = String(id)
  const plan = await loadAsSystem<StoredPlan>(req, { collection: 'plans', id: planId })
  const requests = await findRecords(req, 'signing-requests', {
    where: { plan: { equals: planId } },
    limit: 1,
  })
  if (plan.status !== 'draft' || requests.length) {
    throw new DomainError('plan.locked', 'A plan that was sent is not deleted')
  }
}
