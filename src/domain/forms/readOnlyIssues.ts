/** Whether somebody changed what is read-only: judged by what stood there, not by what was sent. */
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances } from '../logic/formState.js'
import type { Answers, Issue } from './answers.js'
import type { PlanDefinition } from './definition.js'
import { ownValue } from './json.js'
import { holdsAnswer } from './validateRows.js'

export type ReadOnly = {
  definition: PlanDefinition
  before: Answers
  after: unknown
  circumstances: Circumstances
  sectionIds?: readonly string[]
}

/** Whole fields only: within a table or group that can be changed, its rows decide for themselves. */
export function readOnlyIssues(asked: ReadOnly): Issue[] {
  const { definition, before, after, circumstances, sectionIds } = asked
  const state = evaluateForm(definition, before, circumstances)
  return definition.sections
    .filter(({ id }) => sectionIds?.includes(id) ?? true)
    .flatMap((section) =>
      section.fields
        .filter((field) => holdsAnswer(field) && state.field([section.id, field.id]).readOnly)
        .filter(({ id }) => {
          const was = ownValue(ownValue(before, section.id), id) ?? null
          const is = ownValue(ownValue(after, section.id), id) ?? null
          return JSON.stringify(was) !== JSON.stringify(is)
        })
        .map((field): Issue => ({
          code: 'readOnly',
          sectionId: section.id,
          fieldId: field.id,
          values: { section: section.title, field: field.label },
        })),
    )
}
