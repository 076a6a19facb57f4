/** The moves on the rows of a table or group, with the row that was removed last for undoing. */
import type { Answer, Row } from '../../domain/forms/answers.js'

export const rowsOf = (answer: Answer | undefined): Row[] =>
  Array.isArray(answer) ? answer.filter((row): row is Row => typeof row === 'object') : []

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
