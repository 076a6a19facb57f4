import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Field } from '../fieldTypes/index.js'
import type { Expression, ExpressionFunction } from '../definition/condition.js'
import { evaluateForm } from './evaluateForm.js'
import { plusDays, plusMonths, unitsBetween } from './isoDays.js'
import { roundTo } from './roundTo.js'

const today = '2026-11-23'
const moments = ['m5', 'e5']
const scores: Field = {
  id: 'scores',
  label: 'Toetsen',
  type: 'scoreTable',
  rows: [
    { id: 'taal', label: 'Taal' },
    { id: 'rekenen', label: 'Rekenen' },
  ],
  columns: [
    ...moments.map((id) => ({ id, label: id, type: 'number' as const })),
    {
      id: 'growth',
      label: 'Groei',
      type: 'computed',
      result: 'number',
      expression: { fn: 'minus', of: [{ ref: { field: 'e5' } }, { ref: { field: 'm5' } }] },
    },
  ],
}
const hours: Field = {
  id: 'hours',
  label: 'Uren',
  type: 'table',
  columns: [
    { id: 'amount', label: 'Aantal', type: 'number' },
    { id: 'times', label: 'Keer', type: 'number' },
    {
      id: 'total',
      label: 'Samen',
      type: 'computed',
      result: 'number',
      expression: { fn: 'times', of: [{ ref: { field: 'amount' } }, { ref: { field: 'times' } }] },
    },
  ],
}
const fields: Field[] = [
  scores,
  hours,
  { id: 'born', label: 'Geboren', type: 'date' },
  { id: 'start', label: 'Start', type: 'date' },
  { id: 'text', label: 'Tekst', type: 'shortText' },
  { id: 'a', label: 'A', type: 'number' },
  { id: 'empty', label: 'Leeg', type: 'number' },
  {
    id: 'picks',
    label: 'Keuzes',
    type: 'choices',
    options: [
      { id: 'x', label: 'X' },
      { id: 'y', label: 'Y' },
    ],
  },
]
const answers = {
  scores: [
    { id: 'taal', values: { m5: 40, e5: 52.5 } },
    { id: 'rekenen', values: { m5: 30 } },
    { id: 'gym', values: { m5: 1000 } },
  ],
  hours: [
    { id: 'r1', values: { amount: 1.5, times: 2 } },
    { id: 'r2', values: { amount: 0.5 } },
    { id: 'r3', values: {} },
  ],
  born: '2016-02-29',
  start: '2026-08-31',
  text: '2026-01-01',
  a: 3,
  picks: ['x', 'y'],
}

const valueOf = (
  expression: Expression,
  result: 'number' | 'date' = 'number',
  decimals?: number,
) => {
  const computed: Field = {
    id: 'c',
    label: 'C',
    type: 'computed',
    result,
    expression,
    ...(decimals !== undefined && { decimals }),
  }
  const definition = { sections: [{ id: 's', title: 'S', fields: [...fields, computed] }] }
  return evaluateForm(definition, { s: answers }, { today }).field(['s', 'c']).value
}

const ref = (field: string, column?: string, row?: string): Expression => ({
  ref: { field, ...(column !== undefined && { column }), ...(row !== undefined && { row }) },
})
const fn = (name: ExpressionFunction, ...of: (Expression | number | string)[]): Expression => ({
  fn: name,
  of: of.map((part) => (typeof part === 'object' ? part : { value: part })),
})

describe('a computed number', () => {
  it.each<[string, Expression, number | undefined]>([
    ['a sum of a column', fn('sum', ref('hours', 'amount')), 2],
    ['a sum of what rows compute', fn('sum', ref('hours', 'total')), 3],
    ['a sum that skips what is empty', fn('sum', ref('a'), ref('empty'), 1), 4],
    ['a sum of nothing', fn('sum', ref('empty')), undefined],
    ['an average of a column', fn('average', ref('hours', 'amount')), 1],
    ['the smallest', fn('smallest', ref('scores', 'm5')), 30],
    ['the largest', fn('largest', ref('scores', 'm5')), 40],
    ['a cell of a score table', fn('sum', ref('scores', 'e5', 'taal')), 52.5],
    ['a row of a score table', fn('sum', ref('scores', undefined, 'taal')), 105],
    [
      'growth between two scores',
      fn('minus', ref('scores', 'e5', 'taal'), ref('scores', 'm5', 'taal')),
      12.5,
    ],
    [
      'growth without the second score',
      fn('minus', ref('scores', 'e5', 'rekenen'), ref('scores', 'm5', 'rekenen')),
      undefined,
    ],
    ['what is left of ten hours', fn('minus', 10, ref('hours', 'amount')), 8],
    ['a product', fn('times', ref('a'), 2, 2), 12],
    ['a product with something empty', fn('times', ref('a'), ref('empty')), undefined],
    ['a quotient', fn('dividedBy', 1, 8), 0.125],
    ['a division by zero', fn('dividedBy', ref('a'), 0), undefined],
    ['zero divided by zero', fn('dividedBy', 0, 0), undefined],
    ['an overflow', fn('times', 1e308, 10), undefined],
    ['an overflow inside something else', fn('sum', fn('times', 1e308, 10), 1), 1],
    ['the rows of a table', fn('count', ref('hours')), 3],
    ['the filled cells of a column', fn('count', ref('hours', 'times')), 1],
    ['the filled rows of a score table', fn('count', ref('scores')), 2],
    ['what was ticked', fn('count', ref('picks')), 2],
    ['nothing at all', fn('count', ref('empty'), ref('gone')), 0],
    ['age', fn('years', ref('born'), { today: true }), 10],
    ['weeks until', fn('weeks', { today: true }, '2026-12-25'), 4],
    ['weeks since, as a negative number', fn('weeks', { today: true }, ref('start')), -12],
    [
      'days from a text that looks like a date',
      fn('days', ref('text'), { today: true }),
      undefined,
    ],
    ['days to what is no date', fn('days', ref('born'), ref('a')), undefined],
    ['months with one date', fn('months', ref('born')), undefined],
    ['a bare number', { value: 4 }, 4],
    ['a date where a number is asked', ref('born'), undefined],
    ['a list where one is asked', ref('hours', 'amount'), undefined],
  ])('is %s', (_, expression, expected) => {
    expect(valueOf(expression)).toBe(expected)
  })

  it('is rounded on its digits', () => {
    expect(valueOf(fn('sum', 0.1, 0.2))).toBe(0.3)
    expect(valueOf(fn('sum', 1.005), 'number', 2)).toBe(1.01)
    expect(valueOf(fn('dividedBy', 2, 3), 'number', 1)).toBe(0.7)
    expect(valueOf(fn('dividedBy', -5, 2), 'number', 0)).toBe(-3)
  })
})

describe('a computed date', () => {
  it.each<[string, Expression, string | undefined]>([
    ['days later', fn('plusDays', ref('start'), 1), '2026-09-01'],
    ['six weeks later', fn('plusWeeks', ref('start'), 6), '2026-10-12'],
    [
      'half a year later, at the end of a shorter month',
      fn('plusMonths', ref('start'), 6),
      '2027-02-28',
    ],
    ['half a day later', fn('plusDays', ref('start'), 0.5), undefined],
    ['beyond the calendar', fn('plusMonths', ref('start'), 1e6), undefined],
    ['after nothing', fn('plusDays', ref('empty'), 1), undefined],
    ['today', { today: true }, today],
    ['a number where a date is asked', fn('sum', 1), undefined],
  ])('is %s', (_, expression, expected) => {
    expect(valueOf(expression, 'date')).toBe(expected)
  })
})

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days of the calendar', () => {
  it('are as many as the platform counts', () => {
    fc.assert(
      fc.property(day, day, (from, until) => {
        const expected = (Date.parse(until) - Date.parse(from)) / 86_400_000
        expect(unitsBetween('days', from, until)).toBe(expected)
        expect(plusDays(from, expected)).toBe(until)
      }),
    )
  })

  it('give the same number of months back that were added', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 1200 }), (from, months) => {
        const until = plusMonths(from, months)
        fc.pre(until !== undefined && until.slice(8) === from.slice(8))
        expect(unitsBetween('months', from, until)).toBe(months)
        expect(unitsBetween('years', until, from)).toBe(0 - Math.floor(months / 12))
      }),
    )
  })

  it.each([
    ['2020-02-29', '2021-02-28', 0],
    ['2020-02-29', '2021-03-01', 1],
    ['2026-11-24', '2027-11-23', 0],
    ['2026-11-23', '2027-11-23', 1],
    ['2027-11-23', '2026-11-23', -1],
  ])('count years from %s until %s as %i', (from, until, expected) => {
    expect(unitsBetween('years', from, until)).toBe(expected)
  })
})

describe('roundTo', () => {
  it('is what decimal arithmetic on the digits gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        (whole, scale, decimals) => {
          const value = Number(`${whole}e-${scale}`)
          const unit = 10 ** Math.max(0, scale - decimals)
          const expected = Math.sign(whole) * Math.floor(Math.abs(whole) / unit + 0.5)
          expect(roundTo(value, decimals)).toBe(
            unit === 1 ? value + 0 : Number(`${expected}e-${decimals}`) + 0,
          )
        },
      ),
    )
  })

  it.each([
    [1e300, 2, 1e300],
    [1e-300, 2, 0],
    [-0.004, 2, 0],
    [0.00999, 2, 0.01],
    [123456.7890125, 6, 123456.789013],
  ])('rounds %d to %i decimals', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected)
  })
})
