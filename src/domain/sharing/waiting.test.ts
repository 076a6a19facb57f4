import { describe, expect, it } from '@jest/globals'

import { waitingByPlan } from './waiting.js'

describe('remarks that wait for an answer', () => {
  it('are counted by plan, the longest waiting first', () => {
    const at = (plan: string, day: string) => ({ plan, madeAt: `2026-11-${day}T10:00:00.000Z` })
    expect(waitingByPlan([at('a', '20'), at('b', '22'), at('b', '19'), at('b', '21')])).toEqual([
      { planId: 'b', count: 3, since: '2026-11-19T10:00:00.000Z' },
      { planId: 'a', count: 1, since: '2026-11-20T10:00:00.000Z' },
    ])
    expect(waitingByPlan([])).toEqual([])
  })
})
