/** The moves of someone who fills a plan. Everything returns a new value; nothing is changed. */
import type { Answer, Answers, Row, SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { holdsAnswer } from './holdsAnswer.js'

type AnswerAt = { sectionId: string; fieldId: string }
type CellAt = { rowId: string; columnId: string }

export const setAnswer = (
  answers: Answers,
  { sectionId, fieldId }: AnswerAt,
  value: Answer,
): Answers => ({ ...answers, [sectionId]: { ...answers[sectionId], [fieldId]: value } })

export const setCell = (rows: readonly Row[], { rowId, columnId }: CellAt, value: Answer): Row[] =>
  rows.map((row) =>
    row.id === rowId ? { ...row, values: { ...row.values, [columnId]: value } } : row,
  )

export const addRow = (rows: readonly Row[], id: string): Row[] => [...rows, { id, values: {} }]

export const removeRow = (rows: readonly Row[], id: string): Row[] =>
  rows.filter((row) => row.id !== id)

/** By so many places, up when negative; it stops at the first and the last place. */
export function moveRow(rows: readonly Row[], id: string, by: number): Row[] {
  const from = rows.findIndex((row) => row.id === id)
  const row = rows[from]
  if (row === undefined) {
    return [...rows]
  }
  const others = removeRow(rows, id)
  const to = Math.min(Math.max(from + by, 0), others.length)
  return [...others.slice(0, to), row, ...others.slice(to)]
}

/** Every field of a section, unanswered: what a form starts with. */
export const emptySection = ({ fields }: Section): SectionAnswers =>
  Object.fromEntries(fields.filter(holdsAnswer).map(({ id }) => [id, null]))
