/**
 * Tables as people read them. A row without any answer is left out, and so is a column that is hidden
 * in every row; no cell is empty.
 */
import { leafOf, leaves } from '../fieldTypes/leaves.js'
import type { ScoreColumn, ScoreTableField } from '../fieldTypes/scoreTable.js'
import type { TableColumn, TableField } from '../fieldTypes/table.js'
import { rowHeadText } from '../kernel/format.js'
import type { PresentedColumn, PresentedField } from './presented.js'
import {
  cellLines,
  placed,
  rowAt,
  rowsAt,
  type Presenting,
  type PresentingRow,
} from './presenting.js'
import { scoreChart } from './scoreChart.js'

const EMPTY_CELL = '–'

/** What is computed says nothing about whether somebody filled the row. */
const isFilled = (columns: readonly TableColumn[], row: Presenting): boolean =>
  columns.some((column) => column.type !== 'computed' && cellLines(column, row).length > 0)

const shownColumns = <C extends TableColumn>(columns: readonly C[], rows: PresentingRow[]): C[] =>
  columns.filter(({ id }) => rows.some(({ state, path }) => state.field([...path, id]).visible))

const alignOf = (column: TableColumn): 'start' | 'end' =>
  column.type === 'computed' ? leaves[column.result].align : leafOf(column).align

const cellsOf = (columns: readonly TableColumn[], row: Presenting): string[] =>
  columns.map((column) => cellLines(column, row).join('\n') || EMPTY_CELL)

function columnOf(column: ScoreColumn, at: Presenting): PresentedColumn {
  const { label } = placed(column, at)
  const { group } = column
  return {
    label,
    align: alignOf(column),
    ...(group !== undefined && group.trim() !== '' && { group }),
  }
}

export function presentTable(field: TableField, at: Presenting): PresentedField | undefined {
  const rows = rowsAt(field, at).filter((row) => isFilled(field.columns, row))
  const columns = shownColumns(field.columns, rows)
  return rows.length === 0
    ? undefined
    : {
        ...placed(field, at),
        kind: 'table',
        columns: columns.map((column) => columnOf(column, at)),
        rows: rows.map((row) => cellsOf(columns, row)),
      }
}

/** Its rows stand in the definition; answers to others are none. */
export function presentScores(field: ScoreTableField, at: Presenting): PresentedField | undefined {
  const answered = rowsAt(field, at)
  const rows = field.rows
    .map(({ id, label }) => {
      const values = answered.find((row) => row.id === id)?.values
      return { head: label, ...rowAt(field, at, { id, values }) }
    })
    .filter((row) => isFilled(field.columns, row))
  const columns = shownColumns(field.columns, rows)
  const figures = scoreChart(field, { columns, rows }, at)
  return rows.length === 0
    ? undefined
    : {
        ...placed(field, at),
        kind: 'scoreTable',
        corner: rowHeadText(at.language),
        columns: columns.map((column) => columnOf(column, at)),
        rows: rows.map((row) => ({ id: row.id, head: row.head, cells: cellsOf(columns, row) })),
        ...(figures.length > 0 && { figures }),
      }
}
