import { describe, expect, it } from '@jest/globals'

import { parseScope } from './printJob.js'

describe('The choice of plans to print', () => {
  it.each([
    [{ group: 'g' }, { group: 'g' }],
    [
      { school: ' s ', year: '2026-2027' },
      { school: 's', year: '2026-2027' },
    ],
    [{ year: '2026-2027', group: '' }, { year: '2026-2027' }],
  ])('%j is taken', (given, scope) => {
    expect(parseScope(given)).toEqual(scope)
  })

  it.each([
    [{}],
    [null],
    ['school'],
    [{ school: '' }],
    [{ school: { not_equals: 1 } }],
    [{ school: 's', year: '2026' }],
    [{ year: '2026-2030' }],
    [[]],
  ])('%j is none', (given) => {
    expect(parseScope(given)).toBeUndefined()
  })
})
