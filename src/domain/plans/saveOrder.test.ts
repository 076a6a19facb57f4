import { describe, expect, it } from '@jest/globals'

import { arrivalOf } from './saveOrder.js'

const author = 'staff:1'
const session = 'a'
const stored = { revision: 3, order: { author, session, sequence: 5, from: 2 } }

describe('arrivalOf', () => {
  it('takes what was made from the current revision, whatever its number', () => {
    expect(arrivalOf(stored, { author: 'staff:2', session, from: 3 })).toBe('inTime')
    expect(arrivalOf(stored, { author, session, sequence: 1, from: 3 })).toBe('inTime')
  })

  it('passes over an earlier save that comes late, and one that comes twice', () => {
    expect(arrivalOf(stored, { author, session, sequence: 4, from: 2 })).toBe('overtaken')
    expect(arrivalOf(stored, { author, session, sequence: 5, from: 2 })).toBe('overtaken')
  })

  it('takes a later save that was sent before the earlier one was answered', () => {
    expect(arrivalOf(stored, { author, session, sequence: 6, from: 2 })).toBe('inTime')
  })

  it.each([
    ['another person', { author: 'staff:2', session, sequence: 4, from: 2 }],
    ['another window', { author, session: 'b', sequence: 4, from: 2 }],
    ['no number', { author, session, from: 2 }],
    ['an older start than that of the last save', { author, session, sequence: 6, from: 1 }],
    ['a revision that does not exist yet', { author: 'staff:2', session, sequence: 6, from: 9 }],
    ['no revision', { author: 'staff:2', session, from: undefined }],
  ])('calls %s stale', (_, wanted) => {
    expect(arrivalOf(stored, wanted)).toBe('stale')
  })

  it('starts at nought', () => {
    expect(arrivalOf({ revision: 0 }, { author, session, from: 0 })).toBe('inTime')
    expect(arrivalOf({ revision: 0 }, { author, session, from: 1 })).toBe('stale')
  })
})
