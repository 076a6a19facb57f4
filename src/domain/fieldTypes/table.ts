/** Rows that the one who fills adds, of the same columns. */
import { z } from 'zod'

import { limits } from '../kernel/limits.js'
import type { ComputedField } from './computed.js'
import type { FieldBase } from './fieldBase.js'
import { outOfOrder, type Container, type Fresh } from './leaf.js'
import type { Path } from '../definition/definitionProblem.js'
import type { ColumnField } from './leaves.js'

export type TableColumn = ColumnField | ComputedField
export type Rows = { minRows?: number; maxRows?: number }
export type TableField = FieldBase & Rows & { type: 'table'; columns: TableColumn[] }

const rowCount = z.int().min(0).max(limits.rows).optional()

export const rowSchema = { minRows: rowCount, maxRows: rowCount }

export const rowFindings = ({ minRows, maxRows }: Rows, path: Path) =>
  outOfOrder({ from: minRows, to: maxRows, path: [...path, 'minRows'] })

export const freshText = ({ give }: Fresh, label: string) => ({
  id: give(label),
  type: 'shortText' as const,
  label,
})

export const table: Container<TableField> = {
  schema: rowSchema,
  holds: 'columns',
  findings: rowFindings,
  fresh: (made) => ({ columns: made.words.columns.map((label) => freshText(made, label)) }),
  palette: 'many',
  names: {
    nl: { name: 'Tabel', inSentence: 'een tabel' },
    en: { name: 'Table', inSentence: 'a table' },
  },
}
