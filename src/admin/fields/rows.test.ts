import { describe, expect, it } from '@jest/globals'

import { putBack, removedFrom, rowsOf, withScore } from './rows.js'

const row = (id: string, values: Record<string, string | null> = {}) => ({ id, values })

describe('rowsOf', () => {
  it('are the rows of an answer, and nothing else that stands in it', () => {
    expect(rowsOf([row('a')])).toEqual([row('a')])
    expect(rowsOf(['a', 'b'])).toEqual([])
    expect(rowsOf([{ id: 'f1', name: 'x.pdf', mimeType: 'application/pdf', bytes: 3 }])).toEqual([])
    expect(rowsOf(undefined)).toEqual([])
  })
})

describe('putBack', () => {
  it('undoes a removal', () => {
    const rows = [row('a'), row('b'), row('c')]
    const removed = removedFrom(rows, 'b') ?? { row: row('x'), index: -1 }
    expect(putBack([row('a'), row('c')], removed)).toEqual(rows)
    expect(putBack([], removed)).toEqual([row('b')])
  })
})

describe('withScore', () => {
  const field = {
    rows: [
      { id: 'reading', label: 'Lezen' },
      { id: 'maths', label: 'Rekenen' },
    ],
  }
  const cell = { rowId: 'reading', columnId: 'm5' }

  it('keeps the order of the template, whatever is scored first', () => {
    const answer = [row('maths', { m5: 'II' })]
    expect(withScore({ field, answer }, cell, 'III')).toEqual([
      row('reading', { m5: 'III' }),
      row('maths', { m5: 'II' }),
    ])
  })

  it('is no answer when the last score is taken away', () => {
    expect(withScore({ field, answer: [row('reading', { m5: 'I' })] }, cell, null)).toBeNull()
  })
})
