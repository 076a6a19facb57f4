/** A table of which the template fixes the rows: subjects, with a column per test moment. */
import { id, label, options } from '../definition/basicSchemas.js'
import type { Container } from './container.js'
import { yes, type FieldBase, type Option } from './fieldBase.js'
import { repeatedIds } from './leaf.js'
import { optionsNamed } from './options.js'
import { columns, type TableColumn } from './table.js'

export type ScoreColumn = TableColumn & {
  /** Columns of one `group` stand under one head: `Midden groep 5`. */
  group?: string
  /** In the plan that follows it holds what that column held: this year becomes last year. */
  carryFrom?: string
}

export type ScoreTableField = FieldBase & {
  type: 'scoreTable'
  rows: Option[]
  columns: ScoreColumn[]
  /** In print a line for each row stands beneath it, where its columns are moments. @default false */
  chart?: boolean
}

export const scoreTable: Container<ScoreTableField> = {
  schema: { rows: options, chart: yes },
  ...columns,
  innerSchema: { group: label.optional(), carryFrom: id.optional() },
  fixedRows: ({ rows }) => rows,
  bounds: ({ rows }) => ({ minRows: 0, maxRows: rows.length }),
  item: () => undefined,
  exampleRows: 0,
  findings: ({ rows }, path) => repeatedIds(rows, [...path, 'rows']),
  fresh: ({ words, give }) => ({
    rows: optionsNamed(words.subjects),
    columns: [{ id: give(words.score), type: 'number', label: words.score }],
  }),
  palette: 'many',
  names: {
    nl: { name: 'Tabel met vaste rijen', inSentence: 'een scoretabel' },
    en: { name: 'Table with fixed rows', inSentence: 'a score table' },
  },
}
