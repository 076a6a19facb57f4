/**
 * Answers as flat rows: one value each, with the labels of where it stands. What the answers hide
 * is left out, as in print.
 */
import { answerLines } from '../forms/answerLines.js'
import type { Answers } from '../forms/answers.js'
import type { Section, SimpleField } from '../forms/definition.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import { isRecord, ownValue } from '../forms/json.js'
import { rowAt, rowsAt, type Presenting, type PresentingRow } from '../forms/presenting.js'
import type { FormState } from '../logic/formState.js'
import type { AnyField } from '../logic/outline.js'

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
  const columns = columnsOf(field)
  if (!columns) {
    const value = valueOf(field, at)
    return value === '' ? [] : [{ ...labels, value }]
  }
  return labelledRows(field, at).flatMap(({ label, row }) =>
    columns.flatMap((column) =>
      rowsOfField(column, row, {
        ...labels,
        row: [labels.row, label].filter(Boolean).join(' / '),
        column: [labels.column, column.label].filter(Boolean).join(' / '),
      }),
    ),
  )
}

function columnsOf(field: AnyField): readonly AnyField[] | undefined {
  if (field.type === 'group') {
    return field.fields
  }
  return field.type === 'table' || field.type === 'scoreTable' ? field.columns : undefined
}

function labelledRows(field: AnyField, at: Presenting): { label: string; row: PresentingRow }[] {
  if (field.type === 'scoreTable') {
    const given = rowsAt(field, at)
    return field.rows.map(({ id, label }) => ({
      label,
      row: given.find((row) => row.id === id) ?? rowAt(field, at, { id, values: {} }),
    }))
  }
  const item = field.type === 'group' ? `${field.itemLabel} ` : ''
  return rowsAt(field, at).map((row, index) => ({ label: `${item}${index + 1}`, row }))
}

type Value = (answer: unknown) => string

const namesOf: Value = (files) =>
  Array.isArray(files) ? files.map((file) => plain(ownValue(file, 'name'))).join(', ') : ''

/** What a spreadsheet sorts and counts stays as it is; the rest is as people read it. */
const values: Partial<Record<AnyField['type'], Value>> = {
  number: (answer) => plain(answer),
  scale: (answer) => plain(answer),
  date: (answer) => plain(answer),
  time: (answer) => plain(answer),
  richText: (answer) => textIn(ownValue(answer, 'root')).trim(),
  file: namesOf,
}

function valueOf(field: AnyField, at: Presenting): string {
  if (field.type === 'computed') {
    return plain(at.state.field([...at.path, field.id]).value)
  }
  const answer = ownValue(at.values, field.id)
  const value = values[field.type]
  if (value) {
    return value(answer)
  }
  return isWorded(field) ? answerLines(field, answer, 'nl').join(separatorOf(field)) : ''
}

const separatorOf = ({ type }: AnyField): string => (type === 'choices' ? ', ' : '\n')

type Worded = Exclude<SimpleField, { type: 'richText' }>

const isWorded = (field: AnyField): field is Worded =>
  holdsAnswer(field) && !columnsOf(field) && field.type !== 'richText'

/** A spreadsheet here reads 1.5 as a day in May. */
const plain = (value: unknown): string => {
  if (typeof value === 'number') {
    return String(value).replace('.', ',')
  }
  return typeof value === 'string' ? value : ''
}

function textIn(node: unknown): string {
  const text = ownValue(node, 'text')
  if (typeof text === 'string') {
    return text
  }
  const children = ownValue(node, 'children')
  const inner = Array.isArray(children) ? children.map(textIn).join('') : ''
  return isRecord(node) && isBlock(ownValue(node, 'type')) ? `${inner}\n` : inner
}

const isBlock = (type: unknown): boolean =>
  ['paragraph', 'heading', 'listitem', 'quote', 'linebreak'].includes(String(type))
