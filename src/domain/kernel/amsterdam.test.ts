import { describe, expect, it } from '@jest/globals'

import { momentAt } from './amsterdam.js'

describe('momentAt', () => {
  it.each([
    ['2026-12-10', '14:00', '2026-12-10T13:00:00.000Z'],
    ['2026-07-10', '14:00', '2026-07-10T12:00:00.000Z'],
    ['2026-07-01', '00:30', '2026-06-30T22:30:00.000Z'],
    // The night in which the clock goes forward, and the one in which it goes back.
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('is where Amsterdam stands on %s at %s', (date, time, moment) => {
    expect(momentAt(date, time)).toBe(moment)
  })

  it('is none for an hour that is skipped', () => {
    expect(momentAt('2027-03-28', '02:30')).toBeUndefined()
  })
})
