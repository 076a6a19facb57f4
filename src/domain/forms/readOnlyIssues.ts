/**
 * Whether somebody changed what is read-only: judged by what stood there, not by what was sent. In a
 * row that was there before, its fields decide for themselves; a row is not removed with what it keeps.
 */
import type { Circumstances, FieldPath, FormState } from '../logic/formState.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { Answers, Issue } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { holdsAnswer } from './holdsAnswer.js'

export type ReadOnly = {
  definition: PlanDefinition
  before: Answers
  after: unknown
  circumstances: Circumstances
  sectionIds?: readonly string[]
}

export function readOnlyIssues(asked: ReadOnly): Issue[] {
  const { definition, before, after, circumstances, sectionIds } = asked
  const state = evaluateForm(definition, before, circumstances)
  return definition.sections
    .filter(({ id }) => sectionIds?.includes(id) ?? true)
    .flatMap(({ id, title, fields }) =>
      fields
        .filter((field) =>
          isChanged(
            { field, path: [id, field.id], state },
            ownValue(ownValue(before, id), field.id),
            ownValue(ownValue(after, id), field.id),
          ),
        )
        .map((field): Issue => ({
          code: 'readOnly',
          sectionId: id,
          fieldId: field.id,
          values: { section: title, field: field.label },
        })),
    )
}

type Kept = { field: AnyField; path: FieldPath; state: FormState }

/** Whether something in it changed that could only be read. */
function isChanged({ field, path, state }: Kept, was: unknown, is: unknown): boolean {
  if (!holdsAnswer(field)) {
    return false
  }
  if (state.field(path).readOnly) {
    return JSON.stringify(was ?? null) !== JSON.stringify(is ?? null)
  }
  const inner = innerFields(field).filter(holdsAnswer)
  const now = inner.length === 0 ? new Map<unknown, unknown>() : rowsById(is)
  return rowsOf(was).some((row) => {
    const id = String(ownValue(row, 'id'))
    return inner.some((one) => {
      const cell = (of: unknown) => ownValue(ownValue(of, 'values'), one.id)
      const at = { field: one, path: [...path, id, one.id], state }
      return isChanged(at, cell(row), cell(now.get(id)))
    })
  })
}

/** Of two rows with one id, which is refused when saved, the first. */
const rowsById = (value: unknown): Map<unknown, unknown> =>
  new Map([...rowsOf(value)].reverse().map((row) => [ownValue(row, 'id'), row]))

const rowsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]).filter((row) => ownValue(row, 'values')) : []
