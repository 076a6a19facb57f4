import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import type { Rate } from '../../domain/limits/rates.js'
import type { RateLimiter } from '../../ports/rateLimiter.js'

/** Counts in the memory of this server: a restart forgets. */
export function createRateLimiter(): RateLimiter {
  const limiters = new Map<string, RateLimiterMemory>()

  const limiterOf = ({ name, times, within, per }: Rate): RateLimiterMemory => {
    const keyPrefix = `${name} ${per}`
    const limiter =
      limiters.get(keyPrefix) ??
      new RateLimiterMemory({ keyPrefix, points: times, duration: within })
    limiters.set(keyPrefix, limiter)
    return limiter
  }

  return {
    take: async ({ key, rate }) => {
      try {
        await limiterOf(rate).consume(key)
        return undefined
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) {
          throw refused
        }
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      }
    },
  }
}
