/**
 * A plan as its reader knows it. Conditions look at the whole of it; what is shown comes from what this
 * reader may read, and a sum over sections that are not theirs stays out of sight.
 */
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances, FormState } from '../logic/formState.js'

export type ReaderRules = {
  whole: PlanDefinition
  /** Of `whole`, what this reader may read. */
  definition: PlanDefinition
  circumstances: Circumstances
}

export function answersWithin({ sections }: PlanDefinition, answers: Answers): Answers {
  const readable = new Set(sections.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => readable.has(id)))
}

export const evaluateAsRead =
  ({ whole, definition, circumstances }: ReaderRules) =>
  (answers: Answers): FormState => {
    const rules = evaluateForm(whole, answers, circumstances)
    const values = evaluateForm(definition, answersWithin(definition, answers), circumstances)
    return {
      section: rules.section,
      field: (path) => {
        const { value: _, ...rule } = rules.field(path)
        const { value } = values.field(path)
        return { ...rule, ...(value !== undefined && { value }) }
      },
    }
  }
