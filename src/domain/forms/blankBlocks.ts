/**
 * A section as a form on paper: every question with room for its answer, and what a screen would
 * decide by itself said in words. What is computed is not asked.
 */
import type { BlankWords } from '../fieldTypes/leaf.js'
import { innerFields } from '../fieldTypes/inner.js'
import {
  containerNamed,
  isContainer,
  isSilent,
  silentOf,
  type AnyField,
  type ContainerName,
  type FieldNamed,
} from '../fieldTypes/index.js'
import { leafNamed, leafOf } from '../fieldTypes/leaves.js'
import type { Condition } from '../definition/condition.js'
import type { Block } from '../printing/document.js'
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

const labelOf = (field: AnyField): string =>
  ('printLabel' in field ? field.printLabel : undefined) ?? field.label

type AskedOf = { label: string; help?: string; note?: string }

function askedOf(field: AnyField, at: At): AskedOf {
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
  const columns =
    isContainer(field) && containerNamed(field.type).holds === 'columns' ? innerFields(field) : []
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
  if (isSilent(field)) {
    return silentOf(field).blank(field)
  }
  const asked = askedOf(field, at)
  return isContainer(field)
    ? (rowsBlank[field.type] as BlankRows<ContainerName>)(field, asked, at)
    : { ...asked, ...leafOf(field).room(field, at.words) }
}

type RoomForRows = Extract<Block, { kind: 'table' | 'scoreTable' | 'items' }>
type BlankRows<T extends ContainerName> = (
  field: FieldNamed<T>,
  asked: AskedOf,
  at: At,
) => RoomForRows

/** Rows to write in. */
const rowsBlank: { [T in ContainerName]: BlankRows<T> } = {
  table: (field, asked) => ({ ...asked, kind: 'table', room: true, ...tableRoom(field) }),
  scoreTable: (field, asked, at) => ({
    ...asked,
    kind: 'scoreTable',
    room: true,
    ...scoreRoom(field, at),
  }),
  group: (field, asked, at) => ({ ...asked, kind: 'items', items: itemsOf(field, at) }),
}

const askedColumns = <C extends AnyField>(columns: readonly C[]): C[] =>
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
