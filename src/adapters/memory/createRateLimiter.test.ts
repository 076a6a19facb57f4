import { describe, expect, it } from '@jest/globals'

import type { Rate } from '../../domain/limits/rates.js'
import { createRateLimiter } from './createRateLimiter.js'

const rate: Rate = { name: 'log-in', times: 3, within: 600, per: 'address' }

async function takenOf(limiter: ReturnType<typeof createRateLimiter>, key: string, own = rate) {
  const waits = []
  for (let count = 0; count < 5; count += 1) {
    waits.push(await limiter.take({ key, rate: own }))
  }
  return waits.filter((wait) => wait === undefined).length
}

describe('The limiter of rates in memory', () => {
  it('takes as many as the rate says, and tells how long to wait after that', async () => {
    const limiter = createRateLimiter()
    expect(await takenOf(limiter, 'a')).toBe(3)
    const wait = (await limiter.take({ key: 'a', rate })) ?? 0
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(600)
  })

  it('counts every key and every rate by itself', async () => {
    const limiter = createRateLimiter()
    await takenOf(limiter, 'a')
    expect(await takenOf(limiter, 'b')).toBe(3)
    expect(await takenOf(limiter, 'a', { ...rate, per: 'link' })).toBe(3)
    expect(await takenOf(limiter, 'a', { ...rate, name: 'print', times: 2 })).toBe(2)
  })

  it('counts requests at once as it counts them in turn', async () => {
    const limiter = createRateLimiter()
    const all = Array.from({ length: 20 }, () => limiter.take({ key: 'a', rate }))
    expect((await Promise.all(all)).filter((wait) => wait === undefined)).toHaveLength(3)
  })
})
