import { describe, expect, it } from '@jest/globals'

import { mayRemind } from './reminding.js'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 12, minute)).toISOString()

describe('mayRemind', () => {
  it('is so for three links in an hour, the first included', () => {
    expect(mayRemind([], at(0))).toBe(true)
    expect(mayRemind([at(0), at(1)], at(2))).toBe(true)
    expect(mayRemind([at(0), at(1), at(2)], at(3))).toBe(false)
  })

  it('is so again an hour later', () => {
    expect(mayRemind([at(0), at(1), at(2)], at(60))).toBe(true)
  })
})
