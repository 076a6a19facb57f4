/**
 * How often an address of the API may be asked. A school has one network address for everybody in it:
 * eighty people log in within ten minutes, and save while they type. One table; `docs/security.md`
 * tells it.
 */

import type { Slugs } from '../kernel/slugs.js'
import { addressParts } from './addressParts.js'

export type Rate = {
  name: string
  times: number
  /** The time in which, in seconds. */
  within: number
  /** Whose: of a network address, or of one personal link. */
  per: 'address' | 'link'
}

const perAddress = (name: string, times: number, within: number): Rate => ({
  name,
  times,
  within,
  per: 'address',
})
const perLink = (name: string, times: number, within: number): Rate => ({
  name,
  times,
  within,
  per: 'link',
})

const TEN_MINUTES = 600
const HOUR = 3600

export const anything = perAddress('anything', 6_000, 60)

const many = perAddress('many', 300, TEN_MINUTES)

const LOG_IN = /^\/[^/]+\/login$/

const rules: readonly (readonly [RegExp, readonly Rate[]])[] = [
  [LOG_IN, [perAddress('log-in', 300, TEN_MINUTES)]],
  [/^\/[^/]+\/(forgot-password|reset-password)$/, [perAddress('password', 100, HOUR)]],
  [/^\/[^/]+\/(first-register|unlock|verify\/[^/]+)$/, [perAddress('account', 30, HOUR)]],
  [/^\/graphql$/, [perAddress('graphql', 300, TEN_MINUTES)]],
  [/^\/leidraad\/controle$/, [perAddress('verify', 120, TEN_MINUTES)]],
  [
    /^\/leidraad\/teken\/[^/]+/,
    [perAddress('sign', 1_200, TEN_MINUTES), perLink('sign', 60, TEN_MINUTES)],
  ],
  [
    /^\/leidraad\/bijdrage\/[^/]+/,
    [perAddress('contribute', 6_000, TEN_MINUTES), perLink('contribute', 600, TEN_MINUTES)],
  ],
  [
    /^\/leidraad\/concept\/[^/]+/,
    [perAddress('read draft', 1_200, TEN_MINUTES), perLink('read draft', 120, TEN_MINUTES)],
  ],
  [
    /^\/leidraad\/gesprek\/[^/]+/,
    [perAddress('converse', 1_200, TEN_MINUTES), perLink('converse', 60, TEN_MINUTES)],
  ],
  [/^\/[^/]+\/[^/]+\/(preview|layout-preview|move)$/, [perAddress('preview', 6_000, TEN_MINUTES)]],
  [/^\/[^/]+\/[^/]+\/plans$/, [perAddress('document', 600, TEN_MINUTES)]],
  [
    /^\/[^/]+\/[^/]+\/(print|blank|export|answers\.csv|publish|send|end|resume|follow|evaluate)$/,
    [perAddress('document', 600, TEN_MINUTES)],
  ],
  [/^\/[^/]+\/import$/, [many]],
]

/** Below the jobs that print many plans at once. */
const printing = /^\/(request|count|[^/]+\/download)$/

/** Whether a password is sent here to be judged. */
export const isLogIn = (path: string): boolean => LOG_IN.test(addressParts(path).asked)

export type Address = {
  /** Below the root of the API. */
  path: string
  slugs: Slugs
}

/** All of them hold. The method says nothing: Payload lets a header change it. */
export function ratesOf({ path, slugs }: Address): readonly Rate[] {
  const { asked, first, below } = addressParts(path)
  if (first === slugs['print-jobs'] && printing.test(below)) {
    return [anything, many]
  }
  const rule = rules.find(([pattern]) => pattern.test(asked))
  return [anything, ...(rule?.[1] ?? [])]
}

/** Everybody together, where nobody knows who asks: ten schools at work at once. */
const TOGETHER = 10

export type Asker = {
  /** Of the network; undefined when it is not known. */
  address: string | undefined
  /** The secret of a personal link. */
  link: string | undefined
}

export type Counted = { key: string; rate: Rate }

/** What is counted of this request, and up to how many. */
export const countedOf = (asked: Address, { address, link }: Asker): Counted[] =>
  ratesOf(asked).map((rate) =>
    rate.per === 'link'
      ? { key: link ?? '', rate }
      : { key: address ?? 'everybody', rate: address === undefined ? together(rate) : rate },
  )

const together = (rate: Rate): Rate => ({
  ...rate,
  name: `${rate.name} together`,
  times: rate.times * TOGETHER,
})
