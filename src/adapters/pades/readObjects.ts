/**
 * The indirect objects of a PDF in the order of its bytes, without following its cross-reference
 * table: a table can lie about what is in the file, a walk from the first byte to the last cannot.
 * Objects in compressed object streams are not read; a signature dictionary cannot stand in one.
 */
import { PdfReader, PdfSyntaxError, numberOf, type PdfDictionary } from './pdfSyntax.js'

export type PdfObject = {
  number: number
  start: number
  dictionary: PdfDictionary
  /** Where the raw bytes of its stream stand. */
  stream?: { start: number; end: number }
}

const opening = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}obj(?![a-z])/g
const streamOpening = /[\0\t\n\f\r ]{0,8}stream(?:\r\n|\n)/y
const streamEnd = /[\r\n]{0,2}endstream/y
/** After these, reading goes on behind the damage, not before it, so that time stays linear. */
const MAX_SECOND_LOOKS = 8
/** A file with more is made to take our time: the largest we print has a few thousand objects. */
const MAX_DAMAGED = 2_000
const MAX_OBJECTS = 200_000

/** Nothing when there is too much in the file to be read. */
export function readObjects(text: string): PdfObject[] | undefined {
  const objects: PdfObject[] = []
  let damaged = 0
  let at = 0
  while (damaged < MAX_DAMAGED && objects.length < MAX_OBJECTS) {
    opening.lastIndex = at
    const found = opening.exec(text)
    if (!found) {
      return objects
    }
    const reader = new PdfReader(text, opening.lastIndex)
    const object = objectAt(reader, Number(found[1]), found.index)
    at = reader.at
    if (object === 'damaged') {
      damaged += 1
      at = damaged <= MAX_SECOND_LOOKS ? found.index + found[0].length : reader.at
    } else if (object !== 'other') {
      objects.push(object)
    }
  }
  return undefined
}

function objectAt(
  reader: PdfReader,
  number: number,
  start: number,
): PdfObject | 'other' | 'damaged' {
  try {
    const dictionary = reader.value()
    if (dictionary.kind !== 'dictionary') {
      return 'other'
    }
    const stream = streamOf(reader, dictionary)
    return { number, start, dictionary, ...(stream ? { stream } : {}) }
  } catch (error) {
    if (error instanceof PdfSyntaxError) {
      return 'damaged'
    }
    throw error
  }
}

function streamOf(reader: PdfReader, dictionary: PdfDictionary): PdfObject['stream'] {
  if (!reader.match(streamOpening)) {
    return undefined
  }
  const start = reader.at
  const claimed = start + (numberOf(dictionary.entries.get('Length')) ?? 0)
  reader.at = claimed
  if (claimed > start && reader.match(streamEnd)) {
    return { start, end: claimed }
  }
  const found = reader.text.indexOf('endstream', start)
  reader.at = found < 0 ? reader.text.length : found
  return { start, end: reader.at }
}
