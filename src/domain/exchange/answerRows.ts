/**
 * Answers as flat rows: one value each, with the labels of where it stands. What the answers hide
 * is left out, as in print.
 */
import { fixedRows, innerFields, isContainer, itemOf } from '../fieldTypes/inner.js'
import { asStored } from '../fieldTypes/written.js'
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import { answerLines } from '../forms/answerLines.js'
import type { Answers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { rowAt, rowsAt, type Presenting, type PresentingRow } from '../forms/presenting.js'
import type { FormState } from '../logic/formState.js'
import { isSilent, type AnyField, type SilentField } from '../fieldTypes/index.js'

export type AnswerRow = {
  section: string
  field: string
  /** The label of a fixed row, or `Doel 2`; of a row within a row both, with a slash. */
  row: string
  column: string
  value: string
}

export type ReadAnswers = {
  sections: readonly Section[]
  answers: Answers
  state: FormState
}

export const answerRows = ({ sections, answers, state }: ReadAnswers): AnswerRow[] =>
  sections
    .filter(({ id }) => state.section(id).visible)
    .flatMap((section) => {
      const at: Presenting = {
        state,
        language: 'nl',
        path: [section.id],
        values: ownValue(answers, section.id),
      }
      return section.fields.flatMap((field) =>
        rowsOfField(field, at, { section: section.title, field: field.label, row: '', column: '' }),
      )
    })

type Labels = Omit<AnswerRow, 'value'>

function rowsOfField(field: AnyField, at: Presenting, labels: Labels): AnswerRow[] {
  if (!at.state.field([...at.path, field.id]).visible) {
    return []
  }
  if (!isContainer(field)) {
    const value = valueOf(field, at)
    return value === '' ? [] : [{ ...labels, value }]
  }
  return labelledRows(field, at).flatMap(({ label, row }) =>
    innerFields(field).flatMap((column) =>
      rowsOfField(column, row, {
        ...labels,
        row: [labels.row, label].filter(Boolean).join(' / '),
        column: [labels.column, column.label].filter(Boolean).join(' / '),
      }),
    ),
  )
}

function labelledRows(field: AnyField, at: Presenting): { label: string; row: PresentingRow }[] {
  const fixed = fixedRows(field)
  if (fixed !== undefined) {
    const given = rowsAt(field, at)
    return fixed.map(({ id, label }) => ({
      label,
      row: given.find((row) => row.id === id) ?? rowAt(field, at, { id, values: {} }),
    }))
  }
  const item = itemOf(field)
  return rowsAt(field, at).map((row, index) => ({
    label: [item, index + 1].filter(Boolean).join(' '),
    row,
  }))
}

function valueOf(field: SimpleField | SilentField, at: Presenting): string {
  if (isSilent(field)) {
    return asStored(at.state.field([...at.path, field.id]).value)
  }
  const answer = ownValue(at.values, field.id)
  return leafOf(field).cell(answer, answerLines(field, answer, 'nl'))
}
