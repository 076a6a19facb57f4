/**
 * A section as a form on paper: every question with room for its answer, and what a screen would
 * decide by itself said in words. What is computed is not asked.
 */
import type { Condition } from '../logic/condition.js'
import type { AnyField } from '../logic/outline.js'
import type { Block, Paragraph } from '../printing/document.js'
import { paragraphsOf } from './answerLines.js'
import type {
  GroupField,
  InnerGroupField,
  ScoreColumn,
  ScoreTableField,
  Section,
  TableField,
} from './definition.js'
import { formatNumber, rowHeadText, yesNoText, type Language } from './format.js'
import { rowRoom, writingLines } from './writingRoom.js'

/** Sentences for paper; the words themselves are the translations'. */
export type PaperWords = {
  language: Language
  /** `Alleen invullen als …`; `at` is the path of the part the condition belongs to. */
  onlyWhen: (condition: Condition, at: readonly string[]) => string
  /** `Bijvoorbeeld: …` */
  example: (text: string) => string
  /** `Anders, namelijk` */
  other: string
  /** What to do for a file: paper holds none. */
  file: string
}

export type BlankSection = { section: Section; words: PaperWords }

export const blankBlocks = ({ section, words }: BlankSection): Block[] =>
  blocksOf(section.fields, { words, path: [section.id] })

type At = { words: PaperWords; path: readonly string[] }

const blocksOf = (fields: readonly AnyField[], at: At): Block[] =>
  fields.flatMap((field) => {
    const block = blockOf(field, at)
    return block === undefined ? [] : [block]
  })

const plain = (text: string): Paragraph => [{ text }]

const labelOf = (field: AnyField): string =>
  ('printLabel' in field ? field.printLabel : undefined) ?? field.label

function askedOf(field: AnyField, at: At) {
  const { words } = at
  const said = 'help' in field ? field.help : undefined
  const example = 'example' in field && field.example ? words.example(field.example) : undefined
  const attach = field.type === 'file' ? words.file : undefined
  const help = [said, example, attach].filter((text) => text !== undefined && text !== '').join(' ')
  return {
    label: labelOf(field),
    ...(help !== '' && { help }),
    ...noteOf(field, at),
  }
}

/** When a field is to be filled; of a table also when its columns are. */
function noteOf(field: AnyField, { words, path }: At): { note?: string } {
  const here = [...path, field.id]
  const own = field.showWhen === undefined ? [] : [words.onlyWhen(field.showWhen, here)]
  const columns = field.type === 'table' || field.type === 'scoreTable' ? field.columns : []
  const note = [
    ...own,
    ...askedColumns(columns).flatMap((column) =>
      column.showWhen === undefined
        ? []
        : [`${labelOf(column)}: ${words.onlyWhen(column.showWhen, [...here, column.id])}`],
    ),
  ].join(' ')
  return note === '' ? {} : { note }
}

function blockOf(field: AnyField, at: At): Block | undefined {
  switch (field.type) {
    case 'computed':
      return undefined
    case 'heading':
      return { kind: 'heading', text: field.label }
    case 'pageBreak':
      return { kind: 'pageBreak' }
    case 'signature':
      return { kind: 'signature', label: field.label, slot: field.slot }
    case 'explanation':
      return {
        kind: 'text',
        label: field.label,
        paragraphs: paragraphsOf(field.text).map(plain),
      }
    default:
      return askedBlock(field, at)
  }
}

type Asked = Exclude<
  AnyField,
  { type: 'computed' | 'heading' | 'pageBreak' | 'signature' | 'explanation' }
>

function askedBlock(field: Asked, at: At): Block {
  const asked = askedOf(field, at)
  switch (field.type) {
    case 'table':
      return { ...asked, kind: 'table', room: true, ...tableRoom(field) }
    case 'scoreTable':
      return { ...asked, kind: 'scoreTable', room: true, ...scoreRoom(field, at) }
    case 'group':
      return { ...asked, kind: 'items', items: itemsOf(field, at) }
    case 'yesNo':
    case 'choice':
    case 'choices':
    case 'scale':
      return { ...asked, kind: 'choices', ...boxesOf(field, at.words) }
    default:
      return {
        ...asked,
        kind: 'lines',
        lines: writingLines(field),
        ...('unit' in field && field.unit !== undefined && { unit: field.unit }),
      }
  }
}

type Boxed = Extract<Asked, { type: 'yesNo' | 'choice' | 'choices' | 'scale' }>

function boxesOf(field: Boxed, { language, other }: PaperWords) {
  if (field.type === 'yesNo') {
    return { several: false, options: [yesNoText(true, language), yesNoText(false, language)] }
  }
  if (field.type === 'scale') {
    return { several: false, ...stepsOf(field, language) }
  }
  return {
    several: field.type === 'choices',
    options: field.options.map(({ label }) => label),
    ...(field.other === true && { other }),
  }
}

const stepsOf = (
  { min, max, minLabel, maxLabel }: Extract<Boxed, { type: 'scale' }>,
  language: Language,
) => ({
  options: Array.from({ length: Math.max(0, max - min + 1) }, (_, index) =>
    formatNumber(min + index, language),
  ),
  ...(minLabel !== undefined && { from: minLabel }),
  ...(maxLabel !== undefined && { to: maxLabel }),
})

const askedColumns = <C extends ScoreColumn>(columns: readonly C[]): C[] =>
  columns.filter(({ type }) => type !== 'computed')

const columnOf = (column: ScoreColumn) => ({
  label: labelOf(column),
  ...(column.group !== undefined && { group: column.group }),
})

function tableRoom(field: TableField) {
  const columns = askedColumns(field.columns).map(columnOf)
  const row = columns.map(() => '')
  return { columns, rows: Array.from({ length: rowRoom(field, 4) }, () => row) }
}

function scoreRoom(field: ScoreTableField, { words }: At) {
  const columns = askedColumns(field.columns).map(columnOf)
  return {
    corner: rowHeadText(words.language),
    columns,
    rows: field.rows.map(({ label }) => ({ head: label, cells: columns.map(() => '') })),
  }
}

const itemsOf = (field: GroupField | InnerGroupField, at: At) =>
  Array.from({ length: rowRoom(field, 2) }, (_, index) => ({
    title: `${field.itemLabel} ${index + 1}`,
    blocks: blocksOf(field.fields, { ...at, path: [...at.path, field.id] }),
  }))
