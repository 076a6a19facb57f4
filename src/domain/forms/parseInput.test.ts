import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readValue } from '../contributions/readValue.js'
import type { SimpleField } from '../fieldTypes/leaves.js'
import { formatDate, formatNumber, formatTime } from '../kernel/format.js'
import { languages } from '../kernel/language.js'
import { parseInput } from './parseInput.js'
import { numberReadings, readDate, readNumber, readTime } from '../kernel/readTyped.js'

describe('A day that is typed', () => {
  it.each([
    '14-3-2015',
    '14-03-2015',
    '14/03/2015',
    '14.3.2015',
    '14 maart 2015',
    '14 Maart  2015',
    '14 mrt 2015',
    '14 mrt. 2015',
    '2015-03-14',
    ' 14-3-2015 ',
  ])('reads %p in every language', (typed) => {
    expect(languages.map((language) => readDate(typed, language))).toEqual(
      languages.map(() => '2015-03-14'),
    )
  })

  it.each(['14 March 2015', '14 mar 2015'])('reads %p in English only', (typed) => {
    expect(readDate(typed, 'en')).toBe('2015-03-14')
    expect(readDate(typed, 'nl')).toBeUndefined()
  })

  it.each([
    '31-02-2015',
    '29-2-2015',
    '31 februari 2015',
    '2015-02-31',
    '14-13-2015',
    '3-14-2015',
    '0-3-2015',
    '14-3-15',
    '14-3/2015',
    '14-3',
    '2015',
    '14 ma 2015',
    'maart 2015',
    '14 constructor 2015',
    'morgen',
    '١٤-٣-٢٠١٥',
  ])('does not guess at %p', (typed) => {
    expect(languages.map((language) => readDate(typed, language))).toEqual(
      languages.map(() => undefined),
    )
  })

  it('reads every day as it is shown', () => {
    const days = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        const [year = '', month = '', date = ''] = day.split('-')
        expect(readDate(formatDate(day, language), language)).toBe(day)
        expect(readDate(`${date}-${month}-${year}`, language)).toBe(day)
        expect(readDate(`${Number(date)}/${Number(month)}/${year}`, language)).toBe(day)
      }),
    )
  })
})

describe('A time that is typed', () => {
  it.each([
    ['9.05', '09:05'],
    ['14:05', '14:05'],
    ['14.05 uur', '14:05'],
    ['24:00', undefined],
    ['9.5', undefined],
    ['laat', undefined],
  ])('reads %p as %p', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it('reads every time as it is shown', () => {
    const two = (most: number) => fc.nat(most).map((part) => String(part).padStart(2, '0'))
    fc.assert(
      fc.property(two(23), two(59), fc.constantFrom(...languages), (hour, minute, language) => {
        expect(readTime(formatTime(`${hour}:${minute}`, language))).toBe(`${hour}:${minute}`)
      }),
    )
  })
})

describe('A number that is typed', () => {
  it.each<[string, number | undefined, number | undefined]>([
    ['1250', 1250, 1250],
    ['1.250', 1250, 1.25],
    ['1,250', 1.25, 1250],
    ['7,5', 7.5, undefined],
    ['7.5', undefined, 7.5],
    ['1.250,5', 1250.5, undefined],
    ['1,250.5', undefined, 1250.5],
    ['1.000.000', 1_000_000, undefined],
    ['12 500', 12_500, 12_500],
    ['12\u00a0500', 12_500, 12_500],
    ['-3', -3, -3],
    ['−3', -3, -3],
    [',5', 0.5, undefined],
    ['7,', 7, undefined],
    ['1.25', undefined, 1.25],
    ['0.250', undefined, 0.25],
    ['1.2500', undefined, 1.25],
    ['12.34.567', undefined, undefined],
    ['1.250 000', undefined, undefined],
    ['1 2', undefined, undefined],
    ['1e9', undefined, undefined],
    ['0x10', undefined, undefined],
    ['acht', undefined, undefined],
    ['-', undefined, undefined],
    [',', undefined, undefined],
    ['123456789012345678', undefined, undefined],
  ])('reads %p as %p in Dutch and %p in English', (typed, dutch, english) => {
    expect([readNumber(typed, 'nl'), readNumber(typed, 'en')]).toEqual([dutch, english])
  })

  it('tells both readings of a mark that stands wrong', () => {
    expect(numberReadings('1.25', 'nl')).toEqual(['1,25', '125'])
    expect(numberReadings('7,5', 'en')).toEqual(['7.5', '75'])
  })

  it('reads every number as it is shown, with and without marks between thousands', () => {
    const shown = fc
      .double({ noNaN: true, min: -1e9, max: 1e9 })
      .map((number) => Number(number.toFixed(6)) + 0)
    fc.assert(
      fc.property(
        fc.oneof(shown, fc.maxSafeInteger()),
        fc.constantFrom(...languages),
        fc.boolean(),
        (number, language, grouping) => {
          expect(readNumber(formatNumber(number, language, { grouping }), language)).toBe(number)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('The admin and the public pages', () => {
  const types = ['number', 'date', 'time', 'scale'] as const
  const field = (type: string) => ({ id: 'f', label: 'F', type }) as SimpleField
  const typed = fc.oneof(
    fc.stringMatching(/^[-+]?\d{0,4}([., ]\d{1,3}){0,3}$/),
    fc.stringMatching(/^\d{1,2}[-/. :]\d{1,2}([-/. ]\d{4})?( uur)?$/),
    fc.constantFrom('14 maart 2015', '14 mrt 2015', '2015-03-14', '1.250', 'ja', ' '),
    fc.string(),
  )

  it('give the same value for the same text', () => {
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...types),
        fc.constantFrom(...languages),
        (text, type, language) => {
          const values = new Map([['f', [text]]])
          const source = { values, people: [], language }
          expect(readValue(field(type), { path: ['f'], before: undefined, source })).toEqual(
            parseInput(field(type), text, language),
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
