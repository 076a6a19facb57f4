/** Where the objects of a PDF stand, by its tables (ISO 32000-1, 7.5.4 and 7.5.6). */
import { DomainError } from '../../domain/errors.js'
import type { Span } from './scanOperators.js'

export type Tables = {
  /** By the number of an object, what it is now: with its end, up to what follows it. */
  spans: ReadonlyMap<number, Span>
  /** The newest. */
  trailer: string
}

/** The newest table first: of every object it tells the place that counts. */
export function readTables(text: string): Tables {
  const starts = new Map<number, number>()
  const borders: number[] = []
  let trailer: string | undefined
  let next = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-50))?.[1]
  while (next !== undefined) {
    const table = readTable(text, Number(next))
    borders.push(Number(next))
    for (const [number, start] of table.starts) {
      borders.push(start)
      starts.set(number, starts.get(number) ?? start)
    }
    trailer ??= table.trailer
    next = /\/Prev (\d+)/.exec(table.trailer)?.[1]
  }
  if (trailer === undefined) {
    throw new DomainError('printing.failed', 'A print without a table of its objects')
  }
  return { spans: spansOf(starts, borders), trailer }
}

const HEADING = 'xref\n'
/** Of every row, whatever it says; `n` stands for an object in use. */
const ROW_LENGTH = 20
const USE = 17

function readTable(text: string, at: number): { starts: Map<number, number>; trailer: string } {
  const starts = new Map<number, number>()
  const section = /(\d+) (\d+)\s+/y
  section.lastIndex = at + HEADING.length
  let row = section.lastIndex
  for (let found = section.exec(text); found; found = section.exec(text)) {
    row = section.lastIndex
    const first = Number(found[1])
    const last = first + Number(found[2]) - 1
    for (let number = first; number <= last; number += 1, row += ROW_LENGTH) {
      if (text[row + USE] === 'n') {
        starts.set(number, Number(text.slice(row, row + 10)))
      }
    }
    section.lastIndex = row
  }
  if (!text.startsWith(HEADING, at) || !text.startsWith('trailer', row)) {
    throw new DomainError('printing.failed', 'A table of objects that is no plain one')
  }
  return { starts, trailer: text.slice(row, text.indexOf('startxref', row)) }
}

function spansOf(starts: ReadonlyMap<number, number>, borders: number[]): Map<number, Span> {
  const sorted = borders.sort((one, other) => one - other)
  const ends = new Map(sorted.map((border, index) => [border, sorted[index + 1] ?? border]))
  return new Map(
    [...starts].map(([number, start]) => [number, { start, end: ends.get(start) ?? start }]),
  )
}
