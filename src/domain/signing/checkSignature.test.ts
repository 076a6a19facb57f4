import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isDomainError } from '../errors.js'
import { checkSignature } from './checkSignature.js'

const codeOf = (value: unknown): string => {
  try {
    checkSignature(value)
    return 'accepted'
  } catch (error) {
    return isDomainError(error) ? error.code : 'other'
  }
}

const line = [
  [0, 0],
  [600, 200],
]

describe('checkSignature', () => {
  it('keeps a typed name in one Unicode form, trimmed', () => {
    expect(checkSignature({ method: 'typed', name: '  Rene\u0301e ' })).toEqual({
      method: 'typed',
      name: 'Ren\u00e9e',
    })
  })

  it('keeps strokes to the edges of the box and nothing else that was sent', () => {
    const sent = { method: 'drawn', name: 'Jo', strokes: [line], extra: 1 }
    expect(checkSignature(sent)).toEqual({ method: 'drawn', name: 'Jo', strokes: [line] })
  })

  const refused: [string, unknown, string][] = [
    ['nothing', undefined, 'signing.signature.invalid'],
    ['an unknown method', { method: 'stamp', name: 'Jo' }, 'signing.signature.invalid'],
    ['no name', { method: 'typed' }, 'signing.name.missing'],
    ['a name of blanks', { method: 'typed', name: '   ' }, 'signing.name.missing'],
    ['a name of 121', { method: 'typed', name: 'a'.repeat(121) }, 'signing.signature.invalid'],
    ['a name of two lines', { method: 'typed', name: 'Jo\nAn' }, 'signing.signature.invalid'],
    ['a mark that turns it', { method: 'typed', name: 'Jo\u202en' }, 'signing.signature.invalid'],
    ['half a character', { method: 'typed', name: 'Jo\ud800' }, 'signing.signature.invalid'],
    ['no strokes', { method: 'drawn', name: 'Jo', strokes: [] }, 'signing.signature.invalid'],
    ['a dot', { method: 'drawn', name: 'Jo', strokes: [[[1, 1]]] }, 'signing.signature.invalid'],
    ...[
      ['outside', [601, 0]],
      ['below', [0, 201]],
      ['negative', [-1, 0]],
      ['a fraction', [0.5, 0]],
      ['text', ['1', 0]],
      ['three numbers', [1, 2, 3]],
    ].map(([name, point]): [string, unknown, string] => [
      `a point ${String(name)}`,
      { method: 'drawn', name: 'Jo', strokes: [[...line, point]] },
      'signing.signature.invalid',
    ]),
    [
      '201 strokes',
      { method: 'drawn', name: 'Jo', strokes: Array(201).fill(line) },
      'signing.signature.invalid',
    ],
    [
      '5,001 points',
      {
        method: 'drawn',
        name: 'Jo',
        strokes: [Array(2_501).fill([1, 1]), Array(2_500).fill([1, 1])],
      },
      'signing.signature.invalid',
    ],
  ]
  it.each(refused)('refuses %s', (_, value, code) => {
    expect(codeOf(value)).toBe(code)
  })

  it('answers every value with a signature or an error of its own', () => {
    const strange = fc.record({
      method: fc.constantFrom('typed', 'drawn', 'x', null),
      name: fc.oneof(fc.string(), fc.anything()),
      strokes: fc.oneof(fc.array(fc.array(fc.array(fc.integer()))), fc.anything()),
    })
    fc.assert(fc.property(fc.oneof(strange, fc.anything()), (value) => codeOf(value) !== 'other'))
  })
})
