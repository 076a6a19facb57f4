import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isPostalAddress, readPostalAddress } from './postalAddress.js'

describe('readPostalAddress', () => {
  it.each([
    ['Dorpsstraat 12a, 3512 JE Utrecht', 'Dorpsstraat 12a, 3512 JE Utrecht'],
    ['Dorpsstraat 12a 3512je utrecht', 'Dorpsstraat 12a, 3512 JE utrecht'],
    ['2e Kruisstraat 5 1234AB Ede', '2e Kruisstraat 5, 1234 AB Ede'],
    ['Burg. van Tuyllkade 7 bis,\n3553AD  Utrecht', 'Burg. van Tuyllkade 7 bis, 3553 AD Utrecht'],
    ['Plein 1944 3, 6511 JA Nijmegen', 'Plein 1944 3, 6511 JA Nijmegen'],
    ['’t Zand 3, 5211 AB ’s-Hertogenbosch', '’t Zand 3, 5211 AB ’s-Hertogenbosch'],
    ['Kerkstraat 5-3, 1017 GA Den Haag', 'Kerkstraat 5-3, 1017 GA Den Haag'],
  ])('reads %j', (typed, address) => {
    expect(readPostalAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'Dorpsstraat 12a',
    '3512 JE Utrecht',
    'Dorpsstraat, 3512 JE Utrecht',
    'Dorpsstraat 12a, 3512 JE',
    'Dorpsstraat 12a, 0512 JE Utrecht',
    'Dorpsstraat 12a, 3512 SS Utrecht',
    `Dorpsstraat 12a, 3512 JE ${'U'.repeat(200)}`,
  ])('does not read %j', (typed) => {
    expect(readPostalAddress(typed)).toBeUndefined()
  })

  it('reads its own writing as the same, and anything without end', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const address = readPostalAddress(`${text} 12, 3512 JE ${text}`)
        expect(address === undefined || isPostalAddress(address)).toBe(true)
      }),
    )
  })
})
