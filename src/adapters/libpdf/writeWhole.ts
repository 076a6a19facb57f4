/**
 * Writes an updated PDF as one whole (ISO 32000-1, 7.5): of every object what it is now, without what
 * was replaced or nothing refers to any more, and one table of all. What the update left alone is
 * copied as it stands; the library would take each object apart once more.
 */
import { DomainError } from '../../domain/errors.js'
import { readTables, type Tables } from './readTables.js'
import type { Span } from './scanOperators.js'

export function writeWhole(updated: Uint8Array): Uint8Array {
  const file = Buffer.from(updated.buffer, updated.byteOffset, updated.byteLength)
  const text = file.toString('latin1')
  const { spans, trailer } = readTables(text)
  const whole = new WholeFile()
  for (const [number, { start, end }] of referredTo(trailer, spans, text)) {
    if (!text.startsWith(`${number} 0 obj`, start)) {
      throw new DomainError('printing.failed', `Object ${number} is not in its place`)
    }
    whole.add(number, file.subarray(start, end))
  }
  return whole.close(trailer)
}

/**
 * All that the trailer leads to, in the order of their numbers. What refers to nothing is left alone
 * (7.3.10): it may be words of an author.
 */
function referredTo(trailer: string, spans: Tables['spans'], text: string): [number, Span][] {
  const found = new Map<number, Span>()
  const texts = [trailer]
  for (const words of texts) {
    for (const [, digits] of words.matchAll(/(\d+)\s+0\s+R/g)) {
      const number = Number(digits)
      const span = spans.get(number)
      if (span !== undefined && !found.has(number)) {
        found.set(number, span)
        texts.push(textOf(text, span))
      }
    }
  }
  return [...found].sort(([one], [other]) => one - other)
}

/** Of a stream its dictionary alone; words of an author, which may be any, stand in no such one. */
function textOf(text: string, { start, end }: Span): string {
  const object = text.slice(start, end)
  const isStream = /endstream\s+endobj\s*$/.test(object.slice(-30))
  return isStream ? object.slice(0, object.search(/>>\s*stream\r?\n/)) : object
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
