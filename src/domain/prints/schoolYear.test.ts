import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isoDay } from '../kernel/format.js'
import { currentOf, isSchoolYear, schoolYearOf, spanOf } from './schoolYear.js'

describe('A school year', () => {
  it.each([
    ['2026-08-01', '2026-2027'],
    ['2026-07-31', '2025-2026'],
    ['2027-01-15', '2026-2027'],
  ])('of %s is %s', (day, year) => {
    expect(schoolYearOf(day)).toBe(year)
  })

  it.each(['2026', '2026-2026', '2026-2028', '26-27', '2026-2027 ', '1926-1927', ''])(
    'is not written as "%s"',
    (text) => {
      expect(isSchoolYear(text)).toBe(false)
    },
  )

  it.each([
    ['2027-05-01', ['2025-2026', '2026-2027', '2027-2028'], '2026-2027'],
    ['2027-08-01', ['2026-2027', '2027-2028', 'ooit'], '2027-2028'],
    ['2027-08-01', ['2025-2026'], '2025-2026'],
    ['2027-05-01', ['2029-2030', '2028-2029'], '2028-2029'],
    ['2027-05-01', ['', 'ooit'], undefined],
  ])('that counts on %s of %j is %s', (day, years, year) => {
    expect(currentOf(years, new Date(day))).toBe(year)
  })

  it('holds every moment of its own days and no other', () => {
    const moments = fc.date({
      min: new Date('2005-01-01'),
      max: new Date('2080-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        const year = schoolYearOf(isoDay(moment))
        const { from, until } = spanOf(year)
        expect(isSchoolYear(year)).toBe(true)
        expect(from <= moment.toISOString() && moment.toISOString() < until).toBe(true)
      }),
    )
  })
})
