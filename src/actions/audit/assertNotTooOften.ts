import type { PayloadRequest } from 'payload'

import type { AnyEventType } from '../../domain/audit/event.js'
import { DomainError, type ErrorCode } from '../../domain/errors.js'
import { mayRemind, mostReminders } from '../../domain/signing/reminding.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'

/** More than everybody of one chain is sent in an hour. */
const EVENTS = 500

export type SentLinks = {
  stream: string
  /** Each of these tells that somebody was sent a link. */
  types: readonly AnyEventType[]
  /** The fact that names them. */
  fact: 'signerId' | 'shareId' | 'guestId'
  id: string
  refusal: ErrorCode
}

/** In the transaction of the link itself: those who ask at once are counted as well. */
export async function assertNotTooOften(
  within: PayloadRequest,
  { stream, types, fact, id, refusal }: SentLinks,
): Promise<void> {
  const events = await findRecords(within, 'audit-events', {
    where: { stream: { equals: stream }, type: { in: [...types] } },
    sort: '-sequence',
    limit: EVENTS,
  })
  const links = events.filter(({ facts }) => facts[fact] === id).map(({ at }) => at)
  if (!mayRemind(links, nowOf(within))) {
    throw new DomainError(refusal, `${fact} ${id} got ${links.length} links`, {
      data: { times: String(mostReminders) },
    })
  }
}
