/**
 * A character that no typeface has would be a box in print, and fails both standards a finished PDF
 * claims. It is refused before, by name and place, so that whoever wrote it can replace it.
 */
import { DomainError } from '../errors.js'
import type { PrintableDocument } from './document.js'

type Found = { text: string; within: string[] }

/** What names a part of a document, from the outside in. */
const naming = ['title', 'label', 'name'] as const
/** Addresses and drawings: nothing of them is set in type. */
const unread = new Set(['logo', 'accent', 'source', 'strokes', 'qr', 'href', 'verifyUrl'])

/** `missing` gives the characters of a text that cannot be printed. */
export function assertPrintable(
  document: PrintableDocument,
  missing: (text: string) => readonly string[],
): void {
  const texts = textsIn(document, [])
  const [character] = missing(texts.map(({ text }) => text).join('\n'))
  if (character === undefined) {
    return
  }
  const found = texts.find(({ text }) => text.normalize('NFC').includes(character))
  throw glyphMissing(character, found?.within.slice(1).join(' › ') || document.title)
}

/** What no typeface has, and the place to look for it. */
export function glyphMissing(character: string, place: string): DomainError {
  const code = Array.from(character, codeOf).join(' ')
  return new DomainError('printing.glyph', `No typeface has ${code}`, {
    data: { character, code, place },
  })
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function textsIn(value: unknown, within: string[], found: Found[] = []): Found[] {
  if (typeof value === 'string') {
    found.push({ text: value, within })
  } else if (Array.isArray(value)) {
    value.forEach((item) => textsIn(item, within, found))
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>
    const own = naming.map((key) => record[key]).find((name) => typeof name === 'string')
    const inner = typeof own === 'string' ? [...within, own] : within
    for (const key of Object.keys(record).filter((name) => !unread.has(name))) {
      textsIn(record[key], inner, found)
    }
  }
  return found
}
