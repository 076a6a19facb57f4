/**
 * Answers shortened until they fill no more than a page: first the longest texts and the longest
 * tables, as far as needed, and only then what stands last. What was cut says so with an ellipsis,
 * and rows by how many there are more.
 */
import type { PresentedField } from '../forms/presentAnswer.js'
import { moreRowsText } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'

/** Lines beneath the heading of a page of A4, and characters of a line: a little less than there are. */
const PAGE = 38
const LINE = 76
/** In two columns. */
const FACT_LINE = 34
/** A label and the room around it. */
const LABEL = 1.7

/** Characters of a text and of a cell, and rows of a table. */
type Limits = { text: number; cell: number; rows: number }
const steps: [Limits, ...Limits[]] = [
  { text: 120, cell: 50, rows: 4 },
  { text: 200, cell: 90, rows: 5 },
  { text: 350, cell: 150, rows: 6 },
  { text: 700, cell: 250, rows: 8 },
]

export function onePage(fields: readonly PresentedField[], language: Language): PresentedField[] {
  const cut = (limits: Limits) => fields.map((field) => shortened(field, limits, language))
  const fitting = steps.map(cut).findLast((all) => linesOf(all) <= PAGE)
  return fitting ?? firstThatFit(cut(steps[0]))
}

function firstThatFit(fields: PresentedField[]): PresentedField[] {
  const past = fields.findIndex((_, index) => linesOf(fields.slice(0, index + 1)) > PAGE)
  return past < 0 ? fields : fields.slice(0, past)
}

function shortened(field: PresentedField, limits: Limits, language: Language): PresentedField {
  switch (field.kind) {
    case 'fact':
      return { ...field, value: cutText(field.value, limits.text) }
    case 'text':
      return { ...field, paragraphs: cutTexts(field.paragraphs, limits.text) }
    case 'list':
      return { ...field, items: cutTexts(field.items, limits.text) }
    case 'table':
      return { ...field, rows: cutRows(field.rows, limits, language) }
    default:
      return field
  }
}

/** At the end of a word, where there is one near. */
function cutText(text: string, most: number): string {
  if (text.length <= most) {
    return text
  }
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  const end = start.search(/\s+\S*$/)
  return ended(start.slice(0, end > most / 2 ? end : most).replace(/[\s.,:;–-]+$/, ''))
}

const ended = (text: string): string => (text.endsWith('…') ? text : `${text} …`)

/** So many characters together. */
function cutTexts(texts: readonly string[], most: number): string[] {
  const kept: string[] = []
  let left = most
  for (const [index, text] of texts.entries()) {
    const shown = cutText(text, left)
    left -= text.length
    if (left <= 0 && index < texts.length - 1) {
      return [...kept, ended(shown)]
    }
    kept.push(shown)
  }
  return kept
}

function cutRows(rows: readonly string[][], { cell, rows: most }: Limits, language: Language) {
  const cut = rows.slice(0, most).map((cells) => cells.map((text) => cutText(text, cell)))
  const more = rows.length - most
  const told = (rows[0] ?? []).map((_, index) => (index === 0 ? moreRowsText(more, language) : '…'))
  return more > 0 ? [...cut, told] : cut
}

const linesOf = (fields: readonly PresentedField[]): number =>
  fields.reduce((sum, field) => sum + heightOf(field), 0)

function heightOf(field: PresentedField): number {
  switch (field.kind) {
    case 'fact':
      return LABEL / 2 + wrapped(field.value, FACT_LINE) / 2
    case 'text':
      return LABEL + total(field.paragraphs.map((text) => wrapped(text, LINE)))
    case 'list':
      return LABEL + total(field.items.map((text) => wrapped(text, LINE)))
    case 'table':
      return tableHeight(field)
    default:
      return 0
  }
}

/** Its head, and of each row the highest cell and some room. */
function tableHeight({ columns, rows }: Extract<PresentedField, { kind: 'table' }>): number {
  const width = Math.floor((LINE * 1.25) / Math.max(columns.length, 1)) - 2
  const highest = (cells: readonly string[]) =>
    Math.max(...cells.map((text) => wrapped(text, Math.max(width, 4))), 1)
  const heads = columns.map(({ label }) => label)
  return LABEL + highest(heads) + total(rows.map((cells) => highest(cells) + 0.6))
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const wrapped = (text: string, width: number): number =>
  total(text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / width))))
