import type { Counted } from '../domain/limits/rates.js'

/**
 * Counts requests. Where several servers serve, each may count its own.
 *
 * The implementer keeps counts of one key and one rate apart from all others, and forgets them when
 * their time is over.
 */
export interface RateLimiter {
  /** Counts one. The seconds to wait when it is one too many; undefined when it is not. */
  take(counted: Counted): Promise<number | undefined>
}
