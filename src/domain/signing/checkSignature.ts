/**
 * Reads a signature that a stranger sent: a typed name, or strokes in a box of 600 by 200 units.
 * Whatever it is, the result is either a signature within bounds or a `DomainError`.
 */
import { isName, MAX_NAME } from '../contact/isName.js'
import { DomainError } from '../errors.js'
import { isRecord, ownValue } from '../kernel/json.js'
import type { Signature, Stroke } from './slots.js'

export const signatureLimits = {
  width: 600,
  height: 200,
  strokes: 200,
  points: 5_000,
  name: MAX_NAME,
} as const

export function checkSignature(value: unknown): Signature {
  if (!isRecord(value)) {
    throw invalid('no signature')
  }
  const name = nameOf(ownValue(value, 'name'))
  switch (ownValue(value, 'method')) {
    case 'typed':
      return { method: 'typed', name }
    case 'drawn':
      return { method: 'drawn', name, strokes: strokesOf(ownValue(value, 'strokes')) }
    default:
      throw invalid('neither typed nor drawn')
  }
}

function nameOf(value: unknown): string {
  const name = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (!/\p{L}/u.test(name)) {
    throw new DomainError('signing.name.missing', 'A signature without a name')
  }
  if (!isName(name)) {
    throw invalid('a name that cannot be printed on one line, or not as it was typed')
  }
  return name
}

function strokesOf(value: unknown): Stroke[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > signatureLimits.strokes) {
    throw invalid(`not 1 to ${signatureLimits.strokes} strokes`)
  }
  const strokes = value.map((stroke: unknown) => {
    if (!Array.isArray(stroke) || stroke.length === 0 || stroke.length > signatureLimits.points) {
      throw invalid('a stroke without points, or with too many')
    }
    return stroke.map(pointOf)
  })
  const points = strokes.reduce((sum, { length }) => sum + length, 0)
  if (points > signatureLimits.points || points < 2) {
    throw invalid(`not 2 to ${signatureLimits.points} points`)
  }
  return strokes
}

function pointOf(value: unknown): [number, number] {
  const [x, y] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : []
  if (!isWithin(x, signatureLimits.width) || !isWithin(y, signatureLimits.height)) {
    throw invalid('a point outside the box')
  }
  return [x, y]
}

const isWithin = (value: unknown, bound: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= bound

const invalid = (what: string) =>
  new DomainError('signing.signature.invalid', `A signature is refused: ${what}`)
