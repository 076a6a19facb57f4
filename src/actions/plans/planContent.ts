import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import type { CarriedAnswers } from '../../domain/plans/carried.js'
import { onlySections } from '../../domain/plans/sectionAccess.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { answersOf, carriedOf, sectionsOf, type StoredSection } from './storedSections.js'

export type PlanContent = {
  template: TemplateVersion
  definition: PlanDefinition
  answers: Answers
  /** What came along from the plan that it follows. */
  carried: Record<string, CarriedAnswers>
}

/** All of a plan: conditions look at every section, whoever may read it. */
export async function planContent(
  req: PayloadRequest,
  plan: StoredPlan,
  read?: readonly StoredSection[],
): Promise<PlanContent> {
  const template = await templateOf(req, plan)
  const sections = read ?? (await sectionsOf(req, plan.id))
  return {
    template,
    definition: template.content.definition,
    answers: answersOf(sections),
    carried: carriedOf(sections),
  }
}

/** The sections that `keeps` lets through, with their answers: nothing of the others is in it. */
export function onlyContent(
  { template, definition, answers, carried }: PlanContent,
  keeps: (section: Section) => boolean,
): PlanContent {
  const kept = onlySections(definition, keeps)
  const ids = new Set(kept.sections.map(({ id }) => id))
  return {
    template,
    definition: kept,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id))),
    carried: Object.fromEntries(Object.entries(carried).filter(([id]) => ids.has(id))),
  }
}
