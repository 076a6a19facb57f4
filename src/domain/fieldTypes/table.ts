/** Rows that the one who fills adds, of the same columns. */
import { z } from 'zod'

import { limits } from '../kernel/limits.js'
import type { ComputedField } from './computed.js'
import type { FieldBase } from './fieldBase.js'
import type { Container, RowBounds } from './container.js'
import { outOfOrder, type Fresh } from './leaf.js'
import type { Path } from '../definition/definitionProblem.js'
import { cellNames, type ColumnField } from './leaves.js'

export type TableColumn = ColumnField | ComputedField
export type TableField = FieldBase & RowBounds & { type: 'table'; columns: TableColumn[] }

const rowCount = z.int().min(0).max(limits.rows).optional()

export const rowSchema = { minRows: rowCount, maxRows: rowCount }

export const rowFindings = ({ minRows, maxRows }: RowBounds, path: Path) =>
  outOfOrder({ from: minRows, to: maxRows, path: [...path, 'minRows'] })

/** Rows that who fills adds. */
export const addedRows = ({
  minRows = 0,
  maxRows = limits.rows,
}: RowBounds): Required<RowBounds> => ({
  minRows,
  maxRows,
})

const cells = (): readonly string[] => [...cellNames(), 'computed']

/** What stands in a cell, in whatever table. */
export const columns = {
  holds: 'columns',
  most: limits.columns,
  types: cells,
  nested: cells,
  innerSchema: {},
} as const

export const freshText = ({ give }: Fresh, label: string) => ({
  id: give(label),
  type: 'shortText' as const,
  label,
})

export const table: Container<TableField> = {
  schema: rowSchema,
  ...columns,
  fixedRows: undefined,
  bounds: addedRows,
  item: () => undefined,
  exampleRows: 2,
  findings: rowFindings,
  fresh: (made) => ({ columns: made.words.columns.map((label) => freshText(made, label)) }),
  palette: 'many',
  names: {
    nl: { name: 'Tabel', inSentence: 'een tabel' },
    en: { name: 'Table', inSentence: 'a table' },
  },
}
