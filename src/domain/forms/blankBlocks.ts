/**
 * A section as a form on paper: every question with room for its answer, and what a screen would
 * decide by itself said in words. What is computed is not asked.
 */
import type { BlankWords } from '../fieldTypes/leaf.js'
import type { SilentField, AnyField } from '../fieldTypes/index.js'
import { leafNamed, leafOf } from '../fieldTypes/leaves.js'
import type { Condition } from '../definition/condition.js'
import type { Block } from '../printing/document.js'
import type { Paragraph } from '../richText/richBlock.js'
import { paragraphsOf } from '../fieldTypes/written.js'
import type { GroupField, InnerGroupField } from '../fieldTypes/group.js'
import type { ScoreColumn, ScoreTableField } from '../fieldTypes/scoreTable.js'
import type { Section } from '../definition/definition.js'
import type { TableField } from '../fieldTypes/table.js'
import { rowHeadText } from '../kernel/format.js'
import { rowRoom } from './writingRoom.js'

/** Sentences for paper; the words themselves are the translations'. */
export type PaperWords = BlankWords & {
  /** `Alleen invullen als …`; `at` is the path of the part the condition belongs to. */
  onlyWhen: (condition: Condition, at: readonly string[]) => string
  /** `Bijvoorbeeld: …` */
  example: (text: string) => string
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
  const hint = leafNamed(field.type)?.paperHint(words)
  const help = [said, example, hint].filter((text) => text !== undefined && text !== '').join(' ')
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

type Asked = Exclude<AnyField, SilentField>

function askedBlock(field: Asked, at: At): Block {
  const asked = askedOf(field, at)
  switch (field.type) {
    case 'table':
      return { ...asked, kind: 'table', room: true, ...tableRoom(field) }
    case 'scoreTable':
      return { ...asked, kind: 'scoreTable', room: true, ...scoreRoom(field, at) }
    case 'group':
      return { ...asked, kind: 'items', items: itemsOf(field, at) }
    default:
      return { ...asked, ...leafOf(field).room(field, at.words) }
  }
}

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
