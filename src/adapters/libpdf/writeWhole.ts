/**
 * Writes an updated PDF as one whole (ISO 32000-1, 7.5): of every object what it is now, without what
 * was replaced or nothing refers to any more, and one table of all. What the update left alone is
 * copied as it stands; the library would take each object apart once more.
 */
import { DomainError } from '../../domain/errors.js'
import { readTables } from './readTables.js'
import type { Span } from './scanOperators.js'

export function writeWhole(updated: Uint8Array): Uint8Array {
  const file = Buffer.from(updated.buffer, updated.byteOffset, updated.byteLength)
  const text = file.toString('latin1')
  const { spans, trailer } = readTables(text)
  const objectOf = (number: number) => {
    const span = spans.get(number)
    if (span === undefined || !text.startsWith(`${number} 0 obj`, span.start)) {
      throw new DomainError('printing.failed', `Object ${number} is not in its place`)
    }
    return span
  }
  const whole = new WholeFile()
  for (const number of referredTo(trailer, (number) => textOf(text, objectOf(number)))) {
    const { start, end } = objectOf(number)
    whole.add(number, file.subarray(start, end))
  }
  return whole.close(trailer)
}

/** All that the trailer leads to, in the order of their numbers. */
function referredTo(trailer: string, objectOf: (number: number) => string): number[] {
  const found = new Set<number>()
  const texts = [trailer]
  for (const text of texts) {
    for (const [, digits] of text.matchAll(/(\d+) 0 R/g)) {
      const number = Number(digits)
      if (!found.has(number)) {
        found.add(number)
        texts.push(objectOf(number))
      }
    }
  }
  return [...found].sort((one, other) => one - other)
}

/** Of a stream its dictionary alone; words of an author, which may be any, stand in no such one. */
function textOf(text: string, { start, end }: Span): string {
  const isStream = /endstream\s+endobj\s*$/.test(text.slice(Math.max(start, end - 30), end))
  return text.slice(start, isStream ? text.indexOf('stream', start) : end)
}

/** The bytes that are none of ASCII tell that the file is no text. */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')

class WholeFile {
  private readonly pieces: Uint8Array[] = [HEADER]
  private length = HEADER.length
  private readonly rows: (string | undefined)[] = []

  add(number: number, object: Uint8Array): void {
    this.rows[number] = row(this.length, 0, 'n')
    this.pieces.push(object)
    this.length += object.length
  }

  close(trailer: string): Uint8Array {
    const rows = Array.from(this.rows, (known) => known ?? row(0, 65_535, 'f'))
    const end = trailer.replace(/\/Prev \d+\s*/, '').replace(/\/Size \d+/, `/Size ${rows.length}`)
    const table = `xref\n0 ${rows.length}\n${rows.join('')}${end}startxref\n${this.length}\n%%EOF\n`
    return Buffer.concat([...this.pieces, Buffer.from(table, 'latin1')])
  }
}

/** Of twenty bytes; a number that is free is never used again. */
const row = (start: number, generation: number, use: 'n' | 'f') =>
  `${String(start).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${use} \n`
