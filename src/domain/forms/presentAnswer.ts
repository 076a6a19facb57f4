/**
 * An answer as people read it, the one place where that is decided: for the filler, the public page
 * and print alike. Nothing in a result is empty: an empty cell says `–`, an unanswered field is
 * `unanswered`. An answer that does not fit its field reads as unanswered.
 */
import type { Answer, Row, SimpleAnswer } from './answers.js'
import type { Field, GroupField, Option, SimpleField, TableField } from './definition.js'
import { isUnanswered } from './checkAnswer.js'
import { formatDate, formatNumber, yesNoText, type Language } from './format.js'
import { isRecord, ownValue } from './json.js'

const EMPTY_CELL = '–'

export type PresentedField =
  /** One short answer: a date, a number, a choice. */
  | { kind: 'fact'; id: string; label: string; value: string }
  | { kind: 'text'; id: string; label: string; paragraphs: string[] }
  | { kind: 'list'; id: string; label: string; items: string[] }
  | {
      kind: 'table'
      id: string
      label: string
      columns: { label: string; align: 'start' | 'end' }[]
      rows: string[][]
    }
  | {
      kind: 'items'
      id: string
      label: string
      items: { id: string; title: string; fields: PresentedField[] }[]
    }
  | { kind: 'unanswered'; id: string; label: string }
  /** For the one who fills; not printed. */
  | { kind: 'explanation'; id: string; label: string; paragraphs: string[] }

export function presentField(
  field: Field,
  answer: Answer | undefined,
  language: Language,
): PresentedField {
  const { id, label, type } = field
  switch (type) {
    case 'explanation':
      return { kind: 'explanation', id, label, paragraphs: paragraphsOf(field.text) }
    case 'table':
      return presentTable(field, rowsOf(answer), language)
    case 'group':
      return presentGroup(field, rowsOf(answer), language)
    default:
      return presentSimple(field, answer, language)
  }
}

const unanswered = ({ id, label }: Field): PresentedField => ({ kind: 'unanswered', id, label })

function presentSimple(
  field: SimpleField,
  answer: Answer | undefined,
  language: Language,
): PresentedField {
  const texts = textsOf(field, answer, language)
  const { id, label } = field
  const [value] = texts
  if (value === undefined) {
    return unanswered(field)
  }
  if (field.type === 'longText') {
    return { kind: 'text', id, label, paragraphs: texts }
  }
  return field.type === 'choices'
    ? { kind: 'list', id, label, items: texts }
    : { kind: 'fact', id, label, value }
}

/** The answer as lines of text; none when there is no fitting answer. */
function textsOf(field: SimpleField, answer: Answer | undefined, language: Language): string[] {
  if (field.type === 'choice' || field.type === 'choices') {
    return labelsOf(field.options, answer)
  }
  switch (typeof answer) {
    case 'string':
      return linesOf(field, answer, language)
    case 'number':
      return field.type === 'number' ? [formatNumber(answer, language, field)] : []
    case 'boolean':
      return field.type === 'yesNo' ? [yesNoText(answer, language)] : []
    default:
      return []
  }
}

function linesOf({ type }: SimpleField, answer: string, language: Language): string[] {
  if (type === 'longText') {
    return paragraphsOf(answer)
  }
  const line = paragraphsOf(answer).join(' ')
  if (line === '') {
    return []
  }
  if (type === 'date') {
    return [formatDate(line, language)]
  }
  return type === 'shortText' ? [line] : []
}

/** In the order of the options, whatever the order of ticking. */
function labelsOf(options: readonly Option[], answer: Answer | undefined): string[] {
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
}

const control = /(?![\n\r\v\f\t])\p{Control}/gu

/** Every line end starts a paragraph: people press Enter once where a typist presses it twice. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => line.replace(control, '').trim())
    .filter((line) => line !== '')

const rowsOf = (answer: Answer | undefined): Row[] =>
  Array.isArray(answer)
    ? (answer as unknown[]).filter((row): row is Row => isRecord(ownValue(row, 'values')))
    : []

const cellOf = (row: Row, id: string): SimpleAnswer | undefined =>
  ownValue(row.values, id) as SimpleAnswer | undefined

const isFilled = (row: Row): boolean =>
  Object.values(row.values).some((cell) => !isUnanswered(cell))

function presentTable(field: TableField, rows: Row[], language: Language): PresentedField {
  const filled = rows.filter(isFilled)
  if (filled.length === 0) {
    return unanswered(field)
  }
  return {
    kind: 'table',
    id: field.id,
    label: field.label,
    columns: field.columns.map(({ label, type }) => ({
      label,
      align: type === 'number' ? 'end' : 'start',
    })),
    rows: filled.map((row) =>
      field.columns.map(
        (column) => textsOf(column, cellOf(row, column.id), language).join('\n') || EMPTY_CELL,
      ),
    ),
  }
}

function presentGroup(field: GroupField, rows: Row[], language: Language): PresentedField {
  const filled = rows.filter(isFilled)
  if (filled.length === 0) {
    return unanswered(field)
  }
  return {
    kind: 'items',
    id: field.id,
    label: field.label,
    items: filled.map((row, index) => ({
      id: row.id,
      title: `${field.itemLabel} ${index + 1}`,
      fields: field.fields
        .filter((inner) => inner.type !== 'explanation')
        .map((inner) => presentSimple(inner, cellOf(row, inner.id), language)),
    })),
  }
}
