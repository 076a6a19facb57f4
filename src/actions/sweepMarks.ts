/** When each sweep last came to its end: told by the health of the platform. */
import type { Payload, PayloadRequest } from 'payload'

import { isRecord } from '../domain/kernel/json.js'
import { nowOf } from './services.js'

/** Those that come every minute. */
export const SWEEPS = ['signing', 'mails', 'prints', 'reminders'] as const
export type Sweep = (typeof SWEEPS)[number] | 'strays'

const keyOf = (sweep: Sweep): string => `leidraad:swept:${sweep}`

export const markSwept = (req: PayloadRequest, sweep: Sweep): Promise<void> =>
  req.payload.kv.set(keyOf(sweep), { at: nowOf(req) })

/** Undefined when it never came. */
export async function sweptAt({ kv }: Payload, sweep: Sweep): Promise<Date | undefined> {
  const mark: unknown = await kv.get(keyOf(sweep))
  return isRecord(mark) && typeof mark.at === 'string' ? new Date(mark.at) : undefined
}
