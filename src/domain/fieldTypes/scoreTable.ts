/** A table of which the template fixes the rows: subjects, with a column per test moment. */
import { options } from '../definition/basicSchemas.js'
import { yes, type FieldBase, type Option } from './fieldBase.js'
import { repeatedIds, type Container } from './leaf.js'
import { optionsNamed } from './options.js'
import type { TableColumn } from './table.js'

/** Columns of one `group` stand under one head: `Midden groep 5`. */
export type ScoreColumn = TableColumn & { group?: string }

export type ScoreTableField = FieldBase & {
  type: 'scoreTable'
  rows: Option[]
  columns: ScoreColumn[]
  /** In print a line for each row stands beneath it, where its columns are moments. @default false */
  chart?: boolean
}

export const scoreTable: Container<ScoreTableField> = {
  schema: { rows: options, chart: yes },
  holds: 'columns',
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
