/**
 * Whether a value is the rows of a table, score table or group: identified rows of answers, of
 * which a group may hold tables and groups of its own, one level deep.
 */
import type { CompletenessLevel, Issue } from '../definition/answers.js'
import { checkAnswer, isUnanswered } from './checkAnswer.js'
import type { AnswerFinding } from '../fieldTypes/leaf.js'
import type { FieldPath, FormState } from '../logic/formState.js'
import { boundsOf, fixedRows, innerFields, isContainer, itemOf } from '../fieldTypes/inner.js'
import { isAbsent, type AnyField, type ContainerField } from '../fieldTypes/index.js'
import { withinBirthDays } from '../pupils/birthDay.js'
import { holdsAnswer } from './holdsAnswer.js'
import { issueAt, notInstalled, unknownKeys } from './issues.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { isAskedAt } from './levels.js'
import { forbiddenKeys, limits } from '../kernel/limits.js'

export type RowsField = Extract<AnyField, ContainerField>

/** A field at its place, asked at a level. */
export type Asked<T> = {
  field: T
  at: Omit<Issue, 'code'>
  path: FieldPath
  level: CompletenessLevel
  state: FormState
  /** ISO date: nobody is born after it. */
  today: string
}

/** Everything wrong with the answer to one field, at its place. */
export function fieldIssues(asked: Asked<AnyField>, value: unknown): Issue[] {
  const { field, at, today } = asked
  if (isContainer(field)) {
    return rowsIssues({ ...asked, field }, value)
  }
  if (!holdsAnswer(field)) {
    return []
  }
  const finding = isAbsent(field)
    ? unasked(asked)
    : (checkAnswer(withinBirthDays(field, today), value) ?? missing(asked, value))
  return finding === undefined ? [] : [issueAt(at, finding)]
}

const isAsked = ({ path, level, state }: Asked<unknown>): boolean =>
  isAskedAt(state.field(path).required, level)

/** What cannot be asked, compared or calculated with keeps a plan from going on. */
const unasked = ({ field, level, path, state }: Asked<AnyField>): AnswerFinding | undefined =>
  level === 'save' || !state.field(path).visible ? undefined : notInstalled(field)

const missing = (asked: Asked<unknown>, value: unknown): AnswerFinding | undefined =>
  isUnanswered(value) && isAsked(asked) ? { code: 'required' } : undefined

function rowsIssues(asked: Asked<RowsField>, value: unknown): Issue[] {
  const { field, at } = asked
  if (!Array.isArray(value ?? [])) {
    return [issueAt(at, { code: 'type', values: { expected: 'rows' } })]
  }
  // `Array.from` shows the holes of a sparse array as what they are: no rows.
  const rows = (value as unknown[] | null | undefined) ?? []
  const max = boundsOf(field).maxRows
  if (rows.length > max) {
    return [issueAt(at, { code: 'tooManyRows', values: { max } })]
  }
  const listed = Array.from(rows)
  const amount = amountFinding(asked, listed)
  return [
    ...(amount === undefined ? [] : [issueAt(at, amount)]),
    ...listed.flatMap((row, index) => rowIssues(rowAsked(asked, row, index), row)),
    ...repeatedRowIds(asked, listed),
    ...missingCells(asked, listed),
  ]
}

function amountFinding(asked: Asked<RowsField>, rows: readonly unknown[]) {
  const { field, level, path, state } = asked
  if (level === 'save' || !state.field(path).visible) {
    return undefined
  }
  if (rows.length === 0) {
    return isAsked(asked) ? ({ code: 'required' } as const) : undefined
  }
  const min = boundsOf(field).minRows
  return rows.length < min ? ({ code: 'tooFewRows', values: { min } } as const) : undefined
}

const isRowId = (id: unknown): id is string =>
  typeof id === 'string' &&
  id.length <= limits.id &&
  /^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(id) &&
  !forbiddenKeys.has(id)

const isKnownRow = (field: RowsField, id: unknown): boolean =>
  isRowId(id) && (fixedRows(field)?.some((row) => row.id === id) ?? true)

function rowAsked(asked: Asked<RowsField>, row: unknown, index: number): Asked<RowsField> {
  const { field, at, path } = asked
  const id = ownValue(row, 'id')
  const rowId = isRowId(id) ? id : ''
  return { ...asked, at: rowPlace(field, at, { rowId, index }), path: [...path, rowId] }
}

function rowPlace(
  field: RowsField,
  at: Asked<unknown>['at'],
  { rowId, index }: { rowId: string; index: number },
): Asked<unknown>['at'] {
  const isInner = at.columnId !== undefined
  const named = rowName(field, rowId)
  return {
    ...at,
    ...(rowId !== '' && { [isInner ? 'innerRowId' : 'rowId']: rowId }),
    values: {
      ...at.values,
      ...(named !== undefined && { [isInner ? 'innerItem' : 'item']: named }),
      ...(fixedRows(field) === undefined && { [isInner ? 'innerRow' : 'row']: index + 1 }),
    },
  }
}

/** `Doel`: counted; a row that the template fixes goes by its own name. */
const rowName = (field: RowsField, rowId: string): string | undefined =>
  itemOf(field) ?? fixedRows(field)?.find(({ id }) => id === rowId)?.label

function repeatedRowIds(asked: Asked<RowsField>, rows: readonly unknown[]): Issue[] {
  const seen = new Set<unknown>()
  return rows.flatMap((row, index) => {
    const id = ownValue(row, 'id')
    const repeated = isRowId(id) && seen.has(id)
    seen.add(id)
    return repeated ? [issueAt(rowAsked(asked, row, index).at, { code: 'rowId' })] : []
  })
}

/** A row of a score table that nobody touched has no answer, yet it can hold what is required. */
function missingCells(asked: Asked<RowsField>, rows: readonly unknown[]): Issue[] {
  const { field, level } = asked
  const fixed = fixedRows(field)
  if (fixed === undefined || level === 'save' || rows.length === 0) {
    return []
  }
  const there = new Set(rows.map((row) => ownValue(row, 'id')))
  return fixed.flatMap((row, index) =>
    there.has(row.id) ? [] : cellsIssues(rowAsked(asked, row, index), {}),
  )
}

function rowIssues(asked: Asked<RowsField>, row: unknown): Issue[] {
  const { field, at } = asked
  const values = ownValue(row, 'values')
  if (!isRecord(row) || !isRecord(values)) {
    return [issueAt(at, { code: 'type', values: { expected: 'row' } })]
  }
  const strangers = unknownKeys(row, new Set(['id', 'values']))
  return [
    ...(isKnownRow(field, row.id) ? [] : [issueAt(at, { code: 'rowId' })]),
    ...strangers.map((key) => issueAt(at, { code: 'unknown', values: { key } })),
    ...cellsIssues(asked, values),
  ]
}

function cellsIssues(asked: Asked<RowsField>, values: object): Issue[] {
  const { field, at, path } = asked
  const cells = innerFields(field).filter(holdsAnswer)
  const key = at.columnId === undefined ? 'columnId' : 'innerColumnId'
  const strangers = unknownKeys(values, new Set(cells.map(({ id }) => id)))
  return [
    ...strangers.map((name) =>
      issueAt({ ...at, [key]: name }, { code: 'unknown', values: { key: name } }),
    ),
    ...cells.flatMap((cell) =>
      fieldIssues(
        {
          ...asked,
          field: cell,
          at: { ...at, [key]: cell.id, values: cellNames(at, cell.label) },
          path: [...path, cell.id],
        },
        ownValue(values, cell.id),
      ),
    ),
  ]
}

const cellNames = (at: Asked<unknown>['at'], label: string): Issue['values'] => ({
  ...at.values,
  [at.columnId === undefined ? 'column' : 'innerColumn']: label,
})
