import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { SectionAnswers } from '../../domain/definition/answers.js'
import { DomainError } from '../../domain/errors.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { idOf } from '../../domain/kernel/reference.js'
import { placeOf } from '../assertMay.js'
import { loadAsSystem } from '../load.js'
import { circumstancesOf } from './circumstancesOf.js'
import { templateOf, type StoredPlan } from './stored.js'
import { sectionKey, type StoredSection } from './storedSections.js'

/** Holds for every way of writing answers: of a draft, in their place, fitting the template. */
export const keepSection: CollectionBeforeChangeHook = async (args) => {
  const { data, operation, req } = args
  const before = operation === 'update' ? (args.originalDoc as StoredSection) : undefined
  const section = { ...before, ...data } as StoredSection
  const planId = idOf(section.plan) ?? ''
  const key = sectionKey(planId, section.sectionId)
  if (before && key !== sectionKey(idOf(before.plan) ?? '', before.sectionId)) {
    throw new DomainError('record.immutable', 'Answers stay with their plan and section')
  }
  const plan = checkedPlan(req, key, section.answers) ?? (await fittingPlan(req, planId, section))
  return { ...data, key, plan: planId, ...placeOf(plan), answers: section.answers }
}

const CHECKED = 'leidraadCheckedSection'
type Checked = { plan: StoredPlan; section: { id: string }; answers: SectionAnswers }
type Noted = { key: string; plan: StoredPlan; answers: string }

/** Writes the answers to a section that were held against its plan and template in this transaction already. */
export async function writingChecked<T>(
  req: PayloadRequest,
  { plan, section, answers }: Checked,
  write: () => Promise<T>,
): Promise<T> {
  const noted: Noted = {
    key: sectionKey(plan.id, section.id),
    plan,
    answers: JSON.stringify(answers),
  }
  req.context[CHECKED] = noted
  try {
    return await write()
  } finally {
    req.context[CHECKED] = undefined
  }
}

/** Once, and for these very answers: a hook of the app may have made others of them. */
function checkedPlan(
  { context }: PayloadRequest,
  key: string,
  answers: unknown,
): StoredPlan | undefined {
  const noted = context[CHECKED] as Noted | undefined
  context[CHECKED] = undefined
  return noted?.key === key && noted.answers === JSON.stringify(answers) ? noted.plan : undefined
}

async function fittingPlan(
  req: PayloadRequest,
  planId: string,
  section: StoredSection,
): Promise<StoredPlan> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
  assertDraft(plan)
  await assertFits(req, plan, section)
  return plan
}

export function assertDraft({ id, status }: StoredPlan): void {
  if (status !== 'draft') {
    throw new DomainError('plan.locked', `Plan ${id} is ${status}`)
  }
}

/** A section that the template no longer has keeps its row, for what could not be mapped. */
async function assertFits(
  req: PayloadRequest,
  plan: StoredPlan,
  { sectionId, answers }: StoredSection,
): Promise<void> {
  const { definition } = (await templateOf(req, plan)).content
  const isKnown = definition.sections.some(({ id }) => id === sectionId)
  const issues = validateAnswers({
    definition,
    answers: isKnown || !isEmpty(answers) ? { [sectionId]: answers } : {},
    level: 'save',
    circumstances: circumstancesOf(req, plan),
    ...(isKnown && { sectionIds: [sectionId] }),
  })
  if (issues.length) {
    throw new DomainError('forms.answers.invalid', 'Answers do not fit their section', {
      data: { issues },
    })
  }
}

const isEmpty = (answers: unknown): boolean =>
  typeof answers !== 'object' || answers === null || Object.keys(answers).length === 0
