import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { mayBecome } from '../../domain/signing/turns.js'
import { assertMay } from '../assertMay.js'
import { recordEvent } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { reopenPlan } from './consentOfPlan.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import type { StoredRequest } from './stored.js'

/** Ends an open request; its links say so from now on, and the plan can be changed again. */
export async function withdrawRequest({
  req,
  requestId,
}: {
  req: PayloadRequest
  requestId: string
}): Promise<void> {
  const named = { collection: 'signing-requests', id: requestId } as const
  assertMay(req, { noun: 'plan', verb: 'send' }, await loadAsPerson<StoredRequest>(req, named))
  await inSigningTransaction(req, async (within) => {
    const request = await loadAsSystem<StoredRequest>(within, named)
    if (!mayBecome(request.status, 'withdrawn')) {
      throw new DomainError('signing.closed', `Request ${requestId} is ${request.status}`)
    }
    await updateRecord(within, named, { status: 'withdrawn' })
    const at = nowOf(req)
    await recordEvent(within, { request, type: 'request.withdrawn', at })
    await reopenPlan(within, request)
  })
}
