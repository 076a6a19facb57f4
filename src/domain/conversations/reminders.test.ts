import { describe, expect, it } from '@jest/globals'

import { reminderDue, reminderKey, reminderWords, type Reminded } from './reminders.js'

/** A Thursday at 14.00 in Amsterdam. */
const startsAt = '2026-12-10T13:00:00.000Z'
const guest = (said: Partial<Reminded> = {}): Reminded => ({
  startsAt,
  isFixed: true,
  standing: 'open',
  mailedAt: '2026-12-01T10:00:00.000Z',
  reminded: undefined,
  ...said,
})
const comes = (said: Partial<Reminded> = {}) => guest({ standing: 'comes', ...said })

describe('reminderDue', () => {
  it.each([
    ['2026-12-07T10:00:00.000Z', undefined],
    ['2026-12-08T06:59:00.000Z', undefined],
    ['2026-12-08T07:00:00.000Z', 'answer'],
    ['2026-12-09T10:00:00.000Z', 'answer'],
    ['2026-12-10T10:00:00.000Z', undefined],
  ])('asks who has not answered from two days before, by day: %s', (now, due) => {
    expect(reminderDue(guest(), now)).toBe(due)
  })

  it.each([
    ['2026-12-08T10:00:00.000Z', undefined],
    ['2026-12-09T06:00:00.000Z', undefined],
    ['2026-12-09T07:00:00.000Z', 'tomorrow'],
    ['2026-12-10T07:00:00.000Z', undefined],
  ])('tells who comes the day before: %s', (now, due) => {
    expect(reminderDue(comes(), now)).toBe(due)
  })

  it('follows the clock of Amsterdam in summer too', () => {
    const summer = comes({ startsAt: '2027-06-10T12:00:00.000Z' })
    expect(reminderDue(summer, '2027-06-09T05:59:00.000Z')).toBeUndefined()
    expect(reminderDue(summer, '2027-06-09T06:00:00.000Z')).toBe('tomorrow')
  })

  it('comes once, and again for another moment', () => {
    const now = '2026-12-09T10:00:00.000Z'
    const once = reminderKey('tomorrow', startsAt)
    expect(reminderDue(comes({ reminded: once }), now)).toBeUndefined()
    const earlier = reminderKey('tomorrow', '2026-12-03T13:00:00.000Z')
    expect(reminderDue(comes({ reminded: earlier }), now)).toBe('tomorrow')
    expect(reminderDue(comes({ reminded: reminderKey('answer', startsAt) }), now)).toBe('tomorrow')
  })

  it('leaves alone who was just mailed, whose mail has not left, and who said no', () => {
    const now = '2026-12-09T10:00:00.000Z'
    expect(reminderDue(guest({ mailedAt: '2026-12-08T18:00:00.000Z' }), now)).toBeUndefined()
    expect(reminderDue(guest({ mailedAt: undefined }), now)).toBeUndefined()
    expect(reminderDue(guest({ standing: 'notComing' }), now)).toBeUndefined()
    expect(reminderDue(guest({ standing: 'otherTime' }), now)).toBeUndefined()
  })

  it('speaks of tomorrow only when the moment is fixed', () => {
    expect(reminderDue(comes({ isFixed: false }), '2026-12-09T10:00:00.000Z')).toBeUndefined()
  })
})

describe('reminderWords', () => {
  const thursday = { date: '2026-12-10', from: '14:00', to: '14:45' }
  const friday = { date: '2026-12-11', from: '00:15', to: '01:00' }
  const words = (standing: Reminded['standing'], now: string, moments = [thursday]) =>
    reminderWords({ standing, moments }, now)

  it('say tomorrow the day before only, on the clock of Amsterdam', () => {
    expect(words('comes', '2026-12-03T10:00:00.000Z')).toBe('answered')
    expect(words('comes', '2026-12-09T10:00:00.000Z')).toBe('tomorrow')
    expect(words('comes', '2026-12-10T10:00:00.000Z')).toBe('answered')
    expect(words('comes', '2026-12-09T23:30:00.000Z', [friday])).toBe('tomorrow')
    expect(words('comes', '2026-12-09T22:30:00.000Z', [friday])).toBe('answered')
  })

  it('ask nobody for an answer who gave one', () => {
    const now = '2026-12-09T10:00:00.000Z'
    expect(words('open', now)).toBe('reminder')
    expect(words('notComing', now)).toBe('answered')
    expect(words('otherTime', now)).toBe('answered')
    expect(words('comes', now, [thursday, friday])).toBe('answered')
  })
})
