import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { contrastOnWhite, readableAccent } from './accent.js'

describe('readableAccent', () => {
  it('keeps a colour that is dark enough', () => {
    expect(readableAccent('#1d4e89')).toBe('#1d4e89')
  })

  it('darkens a pale colour and keeps its hue', () => {
    const yellow = readableAccent('#ffd500')
    expect(contrastOnWhite(yellow)).toBeGreaterThanOrEqual(4.5)
    expect(yellow.endsWith('00')).toBe(true)
  })

  it('falls back to the house colour for what is no colour', () => {
    const house = readableAccent(undefined)
    expect(readableAccent('red;} body{display:none')).toBe(house)
    expect(readableAccent('#12345')).toBe(house)
  })

  it('agrees with the contrast of known colours', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5)
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5)
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2)
  })

  it('is readable for every colour', () => {
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (channels) => {
        const hex = `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`
        expect(contrastOnWhite(readableAccent(hex))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
