import { describe, expect, it } from '@jest/globals'

import { isOwedFarewell } from './farewell.js'

const at = '2026-12-02T10:00:00.000Z'
const mailed = { email: 'marta@ouder.example', tokenHash: 'a1' }
const withdrawn = { ...mailed, withdrawnAt: at }
const other = { email: 'sjoerd@ouder.example', tokenHash: 'b2' }

describe('a mail that it does not go on', () => {
  it('is for who was mailed', () => {
    expect(isOwedFarewell(mailed, [mailed, other])).toBe(true)
    expect(isOwedFarewell(withdrawn, [withdrawn, other])).toBe(true)
    const never = { email: 'oma@ouder.example', tokenHash: null }
    expect(isOwedFarewell(never, [never, other])).toBe(false)
  })

  it('undoes no later invitation of the same mailbox, and is owed to that once', () => {
    const again = { email: 'Marta+school@ouder.example', tokenHash: null }
    expect(isOwedFarewell(withdrawn, [withdrawn, again])).toBe(false)
    expect(isOwedFarewell(again, [withdrawn, again])).toBe(true)
  })
})
