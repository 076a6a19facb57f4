/** Lines grouped as they are read: a table row with several cells is one, any other line is one. */
import type { Line } from './lines.js'

export type Row = { cells: Line[][] }
export type Unit = { line: Line } | Row

const sameRow = (a: Line['cell'], b: Line['cell']) =>
  a !== undefined && b !== undefined && a.table === b.table && a.row === b.row

function cellsOf(lines: Line[]): Line[][] {
  const columns = [...new Set(lines.map(({ cell }) => cell?.column))]
  return columns.map((column) => lines.filter(({ cell }) => cell?.column === column))
}

export function toUnits(lines: Line[]): Unit[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && sameRow(last[0]?.cell, line.cell)) {
      last.push(line)
    } else {
      groups.push([line])
    }
  }
  return groups.flatMap((group): Unit[] => {
    const cells = cellsOf(group)
    return cells.length > 1 ? [{ cells }] : group.map((line) => ({ line }))
  })
}

export const cellText = (cell: Line[] | undefined) =>
  (cell ?? []).map(({ text }) => text).join('\n')
