import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readNumber } from './readNumber.js'
import { ticksOf } from './ticksOf.js'

describe('ticksOf', () => {
  it.each([
    [
      [2, 31],
      [0, 10, 20, 30, 40],
    ],
    [
      [18, 41],
      [15, 20, 25, 30, 35, 40, 45],
    ],
    [
      [167, 208],
      [160, 170, 180, 190, 200, 210],
    ],
    [
      [6.5, 7.5],
      [6.4, 6.6, 6.8, 7, 7.2, 7.4, 7.6],
    ],
    [
      [3, 3],
      [3, 4],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [-12, 8],
      [-15, -10, -5, 0, 5, 10],
    ],
  ])('runs round %j', (values, ticks) => {
    expect(ticksOf(values)).toEqual(ticks)
  })

  it('holds every value between a few evenly spaced ticks', () => {
    const number = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.double({ min: 1e12 - 1e-3, max: 1e12, noNaN: true }),
      fc.constantFrom(0, -0, 5e-324, 1e-10, 1 + 1e-15, -1e12),
    )
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (values) => {
        const ticks = ticksOf(values)
        const [first = NaN, second = NaN] = ticks
        const last = ticks.at(-1) ?? NaN
        const slack = (second - first) * 1e-6
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(second).toBeGreaterThan(first)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(first - slack)
        expect(Math.max(...values)).toBeLessThanOrEqual(last + slack)
        ticks.forEach((tick, index) =>
          expect(Math.abs(tick - (first + index * (second - first)))).toBeLessThanOrEqual(slack),
        )
      }),
    )
  })
})

describe('readNumber', () => {
  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['12.500', 12_500],
    ['1.234.567,8', 1_234_567.8],
    ['−3', -3],
    [' 42 ', 42],
    ['0', 0],
  ])('reads %s', (text, number) => {
    expect(readNumber(text, 'nl')).toBe(number)
  })

  it('reads English marks the other way round', () => {
    expect(readNumber('12,500', 'en')).toBe(12_500)
    expect(readNumber('7.5', 'en')).toBe(7.5)
  })

  it.each(['', '–', 'IV', 'E5', '7,5,1', '1e9', '7 van 10', '12%', '.5', 'Infinity'])(
    'takes “%s” for no number',
    (text) => {
      expect(readNumber(text, 'nl')).toBeUndefined()
    },
  )

  it('reads back what is written as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const value = hundredths / 100
        const written = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }).format(value)
        expect(readNumber(written, 'nl')).toBe(value)
      }),
    )
  })
})
