/** Whether a value is the rows of a table or group: identified rows of simple answers. */
import type { CompletenessLevel, Issue } from './answers.js'
import { findingOf, type AnswerFinding } from './checkAnswer.js'
import type { GroupField, SimpleField, TableField } from './definition.js'
import { issueAt, unknownKeys } from './issues.js'
import { isRecord, ownValue } from './json.js'
import { forbiddenKeys, limits } from './limits.js'

type Asked = {
  field: TableField | GroupField
  at: Omit<Issue, 'code'>
  level: CompletenessLevel
}

export function validateRows({ field, at, level }: Asked, value: unknown): Issue[] {
  if (!Array.isArray(value ?? [])) {
    return [issueAt(at, { code: 'type', values: { expected: 'rows' } })]
  }
  // `Array.from` shows the holes of a sparse array as what they are: no rows.
  const rows = Array.from((value ?? []) as unknown[])
  const amount = amountFinding({ field, level }, rows.length)
  if (amount?.code === 'tooManyRows') {
    return [issueAt(at, amount)]
  }
  return [
    ...(amount === undefined ? [] : [issueAt(at, amount)]),
    ...rows.flatMap((row, index) =>
      rowIssues({ field, at: rowPlace({ field, at }, { row, index }), level }, row),
    ),
    ...repeatedRowIds({ field, at }, rows),
  ]
}

function amountFinding(
  { field, level }: Pick<Asked, 'field' | 'level'>,
  amount: number,
): AnswerFinding | undefined {
  const max = field.maxRows ?? limits.rows
  if (amount > max) {
    return { code: 'tooManyRows', values: { max } }
  }
  if (level === 'save') {
    return undefined
  }
  if (amount === 0) {
    return field.required === true ? { code: 'required' } : undefined
  }
  const min = field.minRows ?? 0
  return amount < min ? { code: 'tooFewRows', values: { min } } : undefined
}

const isRowId = (id: unknown): id is string =>
  typeof id === 'string' &&
  id.length <= limits.id &&
  /^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(id) &&
  !forbiddenKeys.has(id)

function rowPlace(
  { field, at }: Pick<Asked, 'field' | 'at'>,
  { row, index }: { row: unknown; index: number },
): Asked['at'] {
  const id = ownValue(row, 'id')
  const item: Record<string, string> = field.type === 'group' ? { item: field.itemLabel } : {}
  return {
    ...at,
    ...(isRowId(id) ? { rowId: id } : {}),
    values: { ...at.values, ...item, row: index + 1 },
  }
}

function repeatedRowIds({ field, at }: Pick<Asked, 'field' | 'at'>, rows: unknown[]): Issue[] {
  const seen = new Set<unknown>()
  return rows.flatMap((row, index) => {
    const id = ownValue(row, 'id')
    const repeated = isRowId(id) && seen.has(id)
    seen.add(id)
    return repeated ? [issueAt(rowPlace({ field, at }, { row, index }), { code: 'rowId' })] : []
  })
}

function rowIssues({ field, at, level }: Asked, row: unknown): Issue[] {
  const values = ownValue(row, 'values')
  if (!isRecord(row) || !isRecord(values)) {
    return [issueAt(at, { code: 'type', values: { expected: 'row' } })]
  }
  const columns = (field.type === 'table' ? field.columns : field.fields).filter(
    (column) => column.type !== 'explanation',
  )
  const known = new Set(columns.map(({ id }) => id))
  return [
    ...(isRowId(row.id) ? [] : [issueAt(at, { code: 'rowId' })]),
    ...unknownKeys(row, new Set(['id', 'values'])).map((key) =>
      issueAt(at, { code: 'unknown', values: { key } }),
    ),
    ...unknownKeys(values, known).map((key) =>
      issueAt({ ...at, columnId: key }, { code: 'unknown', values: { key } }),
    ),
    ...columns.flatMap((column) => cellIssues({ column, at, level }, ownValue(values, column.id))),
  ]
}

type AskedCell = { column: SimpleField; at: Asked['at']; level: CompletenessLevel }

function cellIssues({ column, at, level }: AskedCell, value: unknown): Issue[] {
  const finding = findingOf({ field: column, level }, value)
  return finding === undefined
    ? []
    : [
        issueAt(
          { ...at, columnId: column.id, values: { ...at.values, column: column.label } },
          finding,
        ),
      ]
}
