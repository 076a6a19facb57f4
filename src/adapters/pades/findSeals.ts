/**
 * The signature dictionaries of a PDF (ISO 32000-1, 12.8) and what their byte range really covers.
 * A range that leaves out anything but the one hexadecimal string of its own `Contents` covers
 * nothing: bytes in such a hole could be shown without having been signed.
 */
import type { PdfObject } from './readObjects.js'
import { nameOf, numberOf, textOf, type PdfValue } from './pdfSyntax.js'

export type FoundSeal = {
  /** Ends of the two ranges, when the byte range is sound. */
  range?: { gap: number; resume: number; end: number }
  /** The hexadecimal digits in the hole, as they stand there. */
  digits: string
  subFilter?: string
  claimedAt?: string
}

/** More than one is already suspect; hundreds are an attack on our time. */
const MAX_SEALS = 10

export function findSeals(text: string, objects: readonly PdfObject[]): FoundSeal[] {
  return objects
    .filter(({ dictionary }) => dictionary.entries.has('ByteRange'))
    .slice(0, MAX_SEALS)
    .map(({ dictionary: { entries } }) => {
      const contents = entries.get('Contents')
      const range = rangeOf(entries.get('ByteRange'), contents, text.length)
      const subFilter = nameOf(entries.get('SubFilter'))
      const claimedAt = instantOf(textOf(entries.get('M')))
      return {
        digits: contents?.kind === 'string' ? text.slice(contents.start + 1, contents.end - 1) : '',
        ...(range ? { range } : {}),
        ...(subFilter === undefined ? {} : { subFilter }),
        ...(claimedAt === undefined ? {} : { claimedAt }),
      }
    })
}

function rangeOf(
  byteRange: PdfValue | undefined,
  contents: PdfValue | undefined,
  fileLength: number,
): FoundSeal['range'] {
  const numbers = byteRange?.kind === 'array' ? byteRange.items.map(numberOrNot) : []
  const [start, gap, resume, length] = [...numbers, NaN, NaN, NaN, NaN] as Four
  const end = resume + length
  const isSound = numbers.length === 4 && start === 0 && length > 0 && end <= fileLength
  return isSound && isHole(contents, gap, resume) ? { gap, resume, end } : undefined
}

type Four = [number, number, number, number]
const numberOrNot = (value: PdfValue): number => numberOf(value) ?? NaN

const isHole = (contents: PdfValue | undefined, start: number, end: number): boolean =>
  contents?.kind === 'string' && contents.hex && contents.start === start && contents.end === end

const pdfDate = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)?/

/** A PDF date (7.9.4) as ISO 8601; without a zone it is taken as UTC. */
export function instantOf(date: string | undefined): string | undefined {
  const found = pdfDate.exec(date ?? '')
  if (!found) {
    return undefined
  }
  const [, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] = found
  const zone = sign ? `${sign}${zoneHour ?? '00'}:${zoneMinute ?? '00'}` : 'Z'
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
