/** Tables: no cell is empty, since an empty one disappears from the tags and its row shifts. */
import type { Block, ScoreColumn } from '../../domain/printing/document.js'
import type { View } from './runsView.js'

type Table = Extract<Block, { kind: 'table' }>
type ScoreTable = Extract<Block, { kind: 'scoreTable' }>

const SHORT = 17
const FEW_COLUMNS = 5
const MANY_COLUMNS = 7

/** Something to write on stays empty to the eye. */
const ROOM = '\u00a0'

const textIn = (text: string, room: boolean): string =>
  text.trim() === '' ? (room ? ROOM : '–') : text

type Cell = { text: string; classes: string; room: boolean }

const cellView = ({ text, classes, room }: Cell): View => ({
  text: textIn(text, room),
  classes: classes === '' ? false : classes,
})

/** Dates and numbers stay on one line, as long as enough room is left for the rest. */
function classesOf(columns: Table['columns'], rows: string[][]): string[] {
  const isShort = (index: number) =>
    columns.length <= FEW_COLUMNS && rows.every((row) => (row[index] ?? '').length <= SHORT)
  return columns.map(({ align }, index) =>
    [align === 'end' ? 'numeric' : '', isShort(index) ? 'short' : ''].filter(Boolean).join(' '),
  )
}

const tableClasses = (columns: number, room: boolean): string | false =>
  [room ? 'room' : '', columns >= MANY_COLUMNS ? 'many' : ''].filter(Boolean).join(' ') || false

export function tableView({ columns, rows, room = false }: Table): View {
  const classes = classesOf(columns, rows)
  const cells = (texts: string[], isRoom: boolean) =>
    classes.map((names, index) =>
      cellView({ text: texts[index] ?? '', classes: names, room: isRoom }),
    )
  const labels = columns.map(({ label }) => label)
  return {
    tableClasses: tableClasses(columns.length, room),
    columns: cells(labels, false),
    rows: rows.map((row) => cells(row, room)),
  }
}

export function scoreTableView({ corner, columns, rows, room = false }: ScoreTable): View {
  const cells = rows.map((row) => row.cells)
  const classes = classesOf(columns, cells)
  const { head, under } = headsOf(columns, classes)
  return {
    tableClasses: tableClasses(columns.length + 1, room),
    corner: textIn(corner, false),
    deep: under.length > 0,
    head,
    under,
    rows: rows.map((row) => ({
      head: textIn(row.head, false),
      cells: classes.map((names, index) =>
        cellView({ text: row.cells[index] ?? '', classes: names, room }),
      ),
    })),
  }
}

type Run = { group: string | undefined; from: number; span: number }

/** Neighbours with the same group stand under one head. */
const runsOf = (columns: ScoreColumn[]): Run[] =>
  columns.reduce<Run[]>((runs, { group }, from) => {
    const last = runs.at(-1)
    return last && group !== undefined && last.group === group
      ? [...runs.slice(0, -1), { ...last, span: last.span + 1 }]
      : [...runs, { group, from, span: 1 }]
  }, [])

function headsOf(columns: ScoreColumn[], classes: string[]) {
  const label = (index: number) =>
    cellView({
      text: columns[index]?.label ?? '',
      classes: (classes[index] ?? '').replace('short', '').trim(),
      room: false,
    })
  const runs = runsOf(columns)
  return {
    head: runs.map(({ group, from, span }) =>
      group === undefined
        ? { ...label(from), group: false, span }
        : { text: textIn(group, false), classes: false, group: true, span },
    ),
    under: runs.flatMap(({ group, from, span }) =>
      group === undefined ? [] : Array.from({ length: span }, (_, index) => label(from + index)),
    ),
  }
}
