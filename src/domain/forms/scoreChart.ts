/** The numbers of a score table as lines over its moments, where its author asks for a chart. */
import type { Figure } from '../printing/figure.js'
import { lineCharts, type NumberColumn } from '../printing/lineCharts.js'
import { readNumber } from '../printing/readNumber.js'
import type { ScoreColumn, ScoreTableField } from '../fieldTypes/scoreTable.js'
import { ownValue } from '../kernel/json.js'
import { cellLines, placed, type Presenting } from './presenting.js'

type Row = Presenting & { head: string }
type Shown = { columns: readonly ScoreColumn[]; rows: readonly Row[] }

export function scoreChart(
  field: ScoreTableField,
  { columns, rows }: Shown,
  at: Presenting,
): Figure[] {
  return field.chart === true && at.forPrint === true
    ? lineCharts({
        label: placed(field, at).label,
        heads: rows.map(({ head }) => head),
        // What is computed is a sum or a difference of moments, and none itself.
        columns: columns
          .filter(({ type }) => type !== 'computed')
          .map((column) => numbersOf(column, rows)),
        language: at.language,
      })
    : []
}

const numbersOf = (column: ScoreColumn, rows: readonly Row[]): NumberColumn => ({
  label: column.printLabel ?? column.label,
  ...(column.group !== undefined && column.group.trim() !== '' && { group: column.group }),
  ...(column.type === 'number' && column.unit !== undefined && { unit: column.unit }),
  values: rows.map((row) => numberIn(column, row)),
})

function numberIn(column: ScoreColumn, row: Row): number | 'text' | null {
  const [text] = cellLines(column, row)
  if (text === undefined) {
    return null
  }
  return column.type === 'number' || column.type === 'scale'
    ? (ownValue(row.values, column.id) as number)
    : (readNumber(text, row.language) ?? 'text')
}
