import type { PayloadRequest } from 'payload'

import { recordEvent } from '../audit/recordEvent.js'
import { findRecords } from '../records.js'
import type { StoredPlan } from './stored.js'

type Told = Omit<Parameters<typeof recordEvent>[1], 'request'>

/** In the chain of what was signed: there is where people look what became of it. */
export async function tellOfPlan(
  req: PayloadRequest,
  plan: Pick<StoredPlan, 'id'>,
  event: Told,
): Promise<void> {
  const [request] = await findRecords(req, 'signing-requests', {
    where: { and: [{ plan: { equals: plan.id } }, { status: { equals: 'sealed' } }] },
    limit: 1,
  })
  if (request) {
    await recordEvent(req, { ...event, request })
  }
}
