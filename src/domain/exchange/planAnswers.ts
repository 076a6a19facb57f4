/**
 * The answers of one plan, to be read by another program. Ids are those of the template's
 * definition, which goes from school to school on its own; `digest` says which version it was.
 */
import type { SectionAnswers } from '../definition/answers.js'
import type { Occasion } from '../definition/definition.js'

export const PLAN_ANSWERS_FORMAT = 'leidraad.plan-answers'

export type PlanAnswers = {
  format: typeof PLAN_ANSWERS_FORMAT
  formatVersion: 1
  title: string
  occasion: Occasion
  /** ISO 8601 in UTC. */
  exportedAt: string
  template: { title: string; number: number; digest: string }
  sections: { id: string; title: string; answers: SectionAnswers }[]
}
