import { describe, expect, it } from '@jest/globals'

import { calendarTold } from './calendarTold.js'
import type { Moment } from './conversation.js'

const friday = { date: '2026-12-11', from: '09:00', to: '09:45' }
const monday = { date: '2026-12-14', from: '09:00', to: '09:45' }
const tuesday = { date: '2026-12-15', from: '09:00', to: '09:45' }

const told = (moment: Moment) => ({ moment, isCancelled: false })
const off = (moment: Moment) => ({ moment, isCancelled: true })
const proposals = [monday, tuesday]

describe('calendarTold', () => {
  it.each([
    ['a fixed moment', { moments: [friday], isOff: false, held: null }, told(friday)],
    ['another fixed moment', { moments: [monday], isOff: false, held: friday }, told(monday)],
    ['proposals in its place', { moments: proposals, isOff: false, held: friday }, off(friday)],
    ['that it is off', { moments: [friday], isOff: true, held: friday }, off(friday)],
    ['that proposals are off', { moments: proposals, isOff: true, held: friday }, off(friday)],
    ['what is on its way', { moments: [friday], isOff: true, held: undefined }, off(friday)],
  ])('tells %s', (_, invitation, expected) => {
    expect(calendarTold(invitation)).toEqual(expected)
  })

  it.each([false, true])('tells nothing of proposals that no calendar holds', (isOff) => {
    expect(calendarTold({ moments: proposals, isOff, held: null })).toBeUndefined()
  })
})
