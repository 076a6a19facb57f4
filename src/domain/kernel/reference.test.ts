import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { idOf, storedId } from './reference.js'

describe('the id in a reference', () => {
  it.each([
    ['an id that is text', 'a1', 'a1'],
    ['an id that is a number', 7, '7'],
    ['the first of all numbers', 0, '0'],
    ['a record', { id: 7, name: 'De Regenboog' }, '7'],
    ['a reference among collections', { relationTo: 'schools', value: 7 }, '7'],
    ['a record among collections', { relationTo: 'schools', value: { id: 'a1' } }, 'a1'],
  ])('is found in %s', (_, reference, id) => {
    expect(idOf(reference)).toBe(id)
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['empty text', ''],
    ['no number', NaN],
    ['a part of a number', 1.5],
    ['a number below none', -1],
    ['a number too large to be exact', 2 ** 53],
    ['a list', ['a1']],
    ['a record in a record', { id: { id: 'a1' } }],
    ['a record without an id', {}],
  ])('is not found in %s', (_, reference) => {
    expect(idOf(reference)).toBeUndefined()
  })

  it('comes back from text as it was stored', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (id) => {
        expect(storedId(idOf(id) ?? '', 'number')).toBe(id)
      }),
    )
    expect(storedId('7', 'text')).toBe('7')
  })

  it.each(['01', '1.0', '1e0', ' 1', '-1', '0x1', '1abc', '', '99999999999999999'])(
    'is no number when it is written as %p',
    (id) => {
      expect(storedId(id, 'number')).toBe(id)
    },
  )
})
