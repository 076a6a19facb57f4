/** The moves on the rows of a table or group, with the row that was removed last for undoing. */
import type { Answer, Row } from '../../domain/definition/answers.js'
import type { ScoreTableField } from '../../domain/fieldTypes/scoreTable.js'
import { isRecord } from '../../domain/kernel/json.js'

export const rowsOf = (answer: Answer | undefined): Row[] =>
  Array.isArray(answer)
    ? (answer as unknown[]).filter(
        (row): row is Row => isRecord(row) && typeof row.id === 'string' && isRecord(row.values),
      )
    : []

export type Removed = { row: Row; index: number }

export const removedFrom = (rows: readonly Row[], id: string): Removed | undefined => {
  const index = rows.findIndex((row) => row.id === id)
  const row = rows[index]
  return row === undefined ? undefined : { row, index }
}

/** Back where it stood, or at the end when there are fewer rows by now. */
export const putBack = (rows: readonly Row[], { row, index }: Removed): Row[] => [
  ...rows.slice(0, index),
  row,
  ...rows.slice(index),
]

/** Not `randomUUID`: browsers keep that from pages without https. */
export const newRowId = (): string =>
  `r${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')}`

type Scores = { field: Pick<ScoreTableField, 'rows'>; answer: Answer }
type Cell = { rowId: string; columnId: string }

/** Rows in the order of the template, only those in which something stands; none: no answer. */
export function withScore({ field, answer }: Scores, cell: Cell, value: Answer): Row[] | null {
  const stored = rowsOf(answer)
  const rows = field.rows.flatMap(({ id }): Row[] => {
    const values = stored.find((row) => row.id === id)?.values ?? {}
    const next = id === cell.rowId ? { ...values, [cell.columnId]: value } : values
    return Object.values(next).some((score) => score !== null) ? [{ id, values: next }] : []
  })
  return rows.length > 0 ? rows : null
}
