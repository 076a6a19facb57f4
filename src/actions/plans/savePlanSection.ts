import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { Issue, SectionAnswers } from '../../domain/forms/answers.js'
import { validateSection } from '../../domain/forms/validateAnswers.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { updateRecord } from '../records.js'
import { templateOf, type StoredPlan } from './stored.js'

export type SavePlanSection = {
  req: PayloadRequest
  planId: string
  sectionId: string
  /** The revision these answers were made from; 0 for a section that was never saved. */
  revision: unknown
  answers: unknown
}

/** Saves one section, unless a colleague saved it since; what is incomplete comes back as issues. */
export async function savePlanSection({
  req,
  planId,
  ...wanted
}: SavePlanSection): Promise<{ revision: number; issues: Issue[] }> {
  return inTransaction(req, async (within) => {
    const plan = await loadAsPerson<StoredPlan>(within, { collection: 'plans', id: planId })
    assertMay(within, { noun: 'plan', verb: 'update' }, plan)
    return saveSection(within, plan, wanted)
  })
}

type Wanted = Omit<SavePlanSection, 'req' | 'planId'>

async function saveSection(req: PayloadRequest, plan: StoredPlan, wanted: Wanted) {
  const { sectionId } = wanted
  const section = await sectionOf(req, plan, sectionId)
  const revision = assertCurrent(plan, wanted)
  assertSavable(validateSection(section, wanted.answers, 'save'))
  const answers = wanted.answers as SectionAnswers
  await updateRecord(
    req,
    { collection: 'plans', id: plan.id },
    {
      answers: { ...plan.answers, [sectionId]: answers },
      revisions: { ...plan.revisions, [sectionId]: revision + 1 },
    },
  )
  return { revision: revision + 1, issues: validateSection(section, answers, 'sign') }
}

async function sectionOf(req: PayloadRequest, plan: StoredPlan, sectionId: string) {
  const { content } = await templateOf(req, plan)
  const section = content.definition.sections.find(({ id }) => id === sectionId)
  if (!section) {
    throw new DomainError('record.notFound', `Plan ${plan.id} has no section ${sectionId}`)
  }
  return section
}

function assertCurrent({ id, revisions, answers }: StoredPlan, wanted: Wanted): number {
  const { sectionId } = wanted
  const current = revisions?.[sectionId] ?? 0
  if (wanted.revision !== current) {
    throw new DomainError('plan.revision.stale', `Section ${sectionId} of ${id} is ${current}`, {
      data: { revision: current, answers: answers?.[sectionId] ?? {} },
    })
  }
  return current
}

function assertSavable(issues: Issue[]): void {
  if (issues.length) {
    throw new DomainError('forms.answers.invalid', 'Answers do not fit their section', {
      data: { issues },
    })
  }
}
