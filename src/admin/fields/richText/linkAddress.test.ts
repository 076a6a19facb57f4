import { describe, expect, it } from '@jest/globals'

import { linkAddress } from './linkAddress.js'

describe('linkAddress', () => {
  it.each([
    ['https://voorbeeld.nl/a', 'https://voorbeeld.nl/a'],
    [' voorbeeld.nl ', 'https://voorbeeld.nl/'],
    ['mailto:ib@school.nl', 'mailto:ib@school.nl'],
  ])('of %j is %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })

  it.each(['', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'geen adres'])(
    'refuses %j',
    (typed) => {
      expect(linkAddress(typed)).toBeUndefined()
    },
  )
})
