import { describe, expect, it } from '@jest/globals'

import { pageLanguage } from './pageLanguage.js'

describe('pageLanguage', () => {
  it.each([
    [null, null, 'nl'],
    [null, 'en', 'en'],
    [null, 'en-GB,en;q=0.9,nl;q=0.8', 'en'],
    [null, 'nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    [null, 'nl;q=0.5,en;q=0.5', 'nl'],
    [null, 'pl-PL,pl;q=0.9,en;q=0.5', 'en'],
    [null, 'tr', 'nl'],
    [null, 'en;q=x, ;;,', 'en'],
    ['nl', 'en', 'nl'],
    ['en', 'nl', 'en'],
    ['de', 'en', 'en'],
  ])('asked for %j by link and %j by browser is %s', (asked, accepted, expected) => {
    expect(pageLanguage(asked, accepted).language).toBe(expected)
  })

  it('is kept in links only when it was chosen by link', () => {
    expect(pageLanguage('en', null).chosen).toBe(true)
    expect(pageLanguage(null, 'en').chosen).toBe(false)
  })
})
