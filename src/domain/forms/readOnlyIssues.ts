/**
 * Whether somebody changed what is read-only: judged by what stood there, not by what was sent. In a
 * row that was there before, its fields decide for themselves; a row is not removed with what it keeps.
 */
import type { Circumstances, FieldPath, FormState } from '../logic/formState.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { hasFixedItems, isFromGoal } from '../fieldTypes/group.js'
import { innerFields } from '../fieldTypes/inner.js'
import { isAbsent, type AnyField } from '../fieldTypes/index.js'
import type { AnswerFinding } from '../fieldTypes/leaf.js'
import type { Answers, Issue } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { holdsAnswer } from './holdsAnswer.js'
import { issueAt, notInstalled } from './issues.js'

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
      fields.flatMap((field): Issue[] => {
        const changed = changedIn(
          { field, path: [id, field.id], state },
          ownValue(ownValue(before, id), field.id),
          ownValue(ownValue(after, id), field.id),
        )
        const at = {
          sectionId: id,
          fieldId: field.id,
          values: { section: title, field: field.label },
        }
        return changed === undefined ? [] : [issueAt(at, refusalOf(changed))]
      }),
    )
}

const refusalOf = (field: AnyField): AnswerFinding =>
  isAbsent(field) ? notInstalled(field) : { code: 'readOnly' }

type Kept = { field: AnyField; path: FieldPath; state: FormState }

const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What changed in it that could only be read. */
function changedIn({ field, path, state }: Kept, was: unknown, is: unknown): AnyField | undefined {
  if (!holdsAnswer(field)) {
    return undefined
  }
  if (state.field(path).readOnly) {
    return isAlike(was, is) ? undefined : field
  }
  if (hasOtherItems(field, was, is)) {
    return field
  }
  const inner = innerFields(field).filter(holdsAnswer)
  const [before, now] = inner.length === 0 ? [none, none] : [rowsById(was), rowsById(is)]
  const changed = cellsOf(inner, before).map(({ id, one, cell }) =>
    changedIn({ field: one, path: [...path, id, one.id], state }, cell, cellIn(now.get(id), one)),
  )
  const added = [...now].filter(([id]) => !before.has(id))
  return [
    ...changed,
    ...cellsOf(inner, new Map(added)).map(({ one, cell }) => unknownIn(one, cell)),
  ].find((found) => found !== undefined)
}

/** Where the items are the goals of the plan, none comes, goes or moves. */
const hasOtherItems = (field: AnyField, was: unknown, is: unknown): boolean =>
  field.type === 'group' && hasFixedItems(field) && !isAlike(idsOf(was), idsOf(is))

const idsOf = (rows: unknown): unknown[] => rowsOf(rows).map((row) => ownValue(row, 'id') ?? null)

/** What nobody can have filled in, in a row that was not there before. */
function unknownIn(field: AnyField, value: unknown): AnyField | undefined {
  if (isAbsent(field) || isFromGoal(field)) {
    return (value ?? null) === null ? undefined : field
  }
  return cellsOf(innerFields(field), rowsById(value))
    .map(({ one, cell }) => unknownIn(one, cell))
    .find((found) => found !== undefined)
}

type Rows = ReadonlyMap<string, unknown>

const none: Rows = new Map()

const cellIn = (row: unknown, { id }: AnyField): unknown => ownValue(ownValue(row, 'values'), id)

const cellsOf = (fields: readonly AnyField[], rows: Rows) =>
  [...rows].flatMap(([id, row]) => fields.map((one) => ({ id, one, cell: cellIn(row, one) })))

/** Of two rows with one id, which is refused when saved, the first. */
const rowsById = (value: unknown): Rows =>
  new Map([...rowsOf(value)].reverse().map((row) => [String(ownValue(row, 'id')), row]))

const rowsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]).filter((row) => ownValue(row, 'values')) : []
