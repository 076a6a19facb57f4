import { DomainError } from '../domain/errors.js'
import { countedOf, type Address } from '../domain/limits/rates.js'
import type { RateLimiter } from '../ports/rateLimiter.js'
import { addressIn } from './askedBy.js'

const link = /^\/leidraad\/(?:teken|bijdrage|concept|gesprek)\/([^/]+)/i

/** Throws `request.tooOften`, with the seconds after which it is not. */
export async function assertRate(
  limiter: RateLimiter,
  { path, slugs, headers }: Address & { headers: Headers },
): Promise<void> {
  const asker = { address: addressIn(headers), link: link.exec(path)?.[1] }
  for (const counted of countedOf({ path, slugs }, asker)) {
    const seconds = await limiter.take(counted)
    if (seconds !== undefined) {
      throw new DomainError(
        'request.tooOften',
        `More than ${counted.rate.times} ${counted.rate.name}`,
        {
          data: { seconds, wait: `${seconds} s` },
        },
      )
    }
  }
}
