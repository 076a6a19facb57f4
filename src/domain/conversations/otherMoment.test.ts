import { describe, expect, it } from '@jest/globals'

import type { GuestAnswer } from './answer.js'
import { askedByPlan, asksOtherMoment } from './otherMoment.js'

const moment = { date: '2026-12-10', from: '14:00', to: '14:45' }
const planned = { status: 'planned' as const, moments: [moment] }
const answer = (choice: GuestAnswer['choice'], moments = planned.moments): GuestAnswer => ({
  ...{ choice, words: 'Liever later', at: '2026-12-01T10:00:00.000Z' },
  moments: Object.fromEntries(
    moments.map(({ date, from, to }) => [`${date}T${from}-${to}`, 'cannot' as const]),
  ),
})
const before = '2026-12-02T10:00:00.000Z'

describe('another moment is asked for', () => {
  it('by who says so of a conversation to come', () => {
    expect(asksOtherMoment({ answer: answer('otherTime') }, planned, before)).toBe(true)
    expect(asksOtherMoment({ answer: answer('notComing') }, planned, before)).toBe(false)
    expect(asksOtherMoment({ answer: null }, planned, before)).toBe(false)
  })

  it('not any more once it is over, cancelled, or planned anew', () => {
    const guest = { answer: answer('otherTime') }
    expect(asksOtherMoment(guest, planned, '2026-12-11T10:00:00.000Z')).toBe(false)
    expect(asksOtherMoment(guest, { ...planned, status: 'cancelled' }, before)).toBe(false)
    const later = { ...planned, moments: [{ ...moment, date: '2026-12-17' }] }
    expect(asksOtherMoment(guest, later, before)).toBe(false)
  })

  it('not of proposals of which one was fixed since, but of the one that was fixed', () => {
    const fixed = { ...planned, status: 'fixed' as const }
    const proposals = [moment, { ...moment, date: '2026-12-11' }]
    const of = (moments: typeof proposals) => ({ answer: answer('otherTime', moments) })
    expect(asksOtherMoment(of(proposals), { ...planned, moments: proposals }, before)).toBe(true)
    expect(asksOtherMoment(of(proposals), fixed, before)).toBe(false)
    expect(asksOtherMoment(of([moment]), fixed, before)).toBe(true)
  })

  it('is told plan by plan, what begins first before the rest', () => {
    const asking = (planId: string, day: string, name: string) => ({
      ...{ planId, name, startsAt: `2026-12-${day}T13:00:00.000Z` },
    })
    const all = [asking('a', '12', 'Marta'), asking('b', '11', 'Sjoerd'), asking('a', '10', 'Mo')]
    expect(askedByPlan(all)).toEqual([
      { planId: 'a', startsAt: '2026-12-10T13:00:00.000Z', names: ['Mo', 'Marta'] },
      { planId: 'b', startsAt: '2026-12-11T13:00:00.000Z', names: ['Sjoerd'] },
    ])
  })
})
