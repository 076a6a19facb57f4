import { describe, expect, it } from '@jest/globals'

import { formatNumber } from './format.js'

describe('formatNumber', () => {
  it.each([
    [12_500, 'euro', '12.500 euro'],
    [1840.5, 'euro', '1840,50 euro'],
    [0.1, '€', '0,10 €'],
    [8.5, 'uur', '8,5 uur'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatNumber(value, 'nl', { unit })).toBe(text)
  })

  it('shows no more decimals than were asked for', () => {
    expect(formatNumber(1.25, 'nl', { unit: 'euro', decimals: 1 })).toBe('1,3 euro')
    expect(formatNumber(2.5, 'en', { unit: 'euro', decimals: 2 })).toBe('2.50 euro')
  })
})
