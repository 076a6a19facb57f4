/** What actions get from outside, by way of the server-only part of the Payload config. */
import type { Payload, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.js'
import type { Archiver } from '../ports/archiver.js'
import type { Codec } from '../ports/codec.js'
import type { Composer } from '../ports/composer.js'
import type { Finisher } from '../ports/finisher.js'
import type { PasswordJudge } from '../ports/passwordJudge.js'
import type { Pages } from '../ports/pages.js'
import type { PrintCache } from '../ports/printCache.js'
import type { Printer } from '../ports/printer.js'
import type { RateLimiter } from '../ports/rateLimiter.js'
import type { Sealer } from '../ports/sealer.js'

export type Services = {
  composer: Composer
  pages: Pages
  printer: Printer
  finisher: Finisher
  sealer: Sealer
  codec: Codec
  archiver: Archiver
  prints: PrintCache
  limiter: RateLimiter
  passwords: PasswordJudge
  /** Names all that prints: another release, layout, font or browser is another one. */
  engine: () => Promise<string>
  options: ResolvedOptions
  now: () => Date
  /** When this process began. */
  startedAt: Date
  /** Bytes from a cryptographically secure source. */
  random: (length: number) => Uint8Array
}

export const SERVICES = 'leidraad'

/** Not with the option `disabled`. */
export const isAtWork = ({ config }: Pick<Payload, 'config'>): boolean => SERVICES in config.custom

export function servicesOf(payload: Pick<Payload, 'config'>): Services {
  const services = payload.config.custom[SERVICES] as Services | undefined
  if (!services) {
    throw new Error(
      'Expected the leidraad plugin in `plugins` of payload.config.ts; add leidraad().',
    )
  }
  return services
}

/** This moment as it is stored and hashed: ISO 8601 in UTC, with milliseconds. */
export const nowOf = ({ payload }: PayloadRequest): string =>
  servicesOf(payload).now().toISOString()
