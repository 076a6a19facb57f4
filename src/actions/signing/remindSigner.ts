import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { assertMay } from '../assertMay.js'
import { assertNotTooOften } from '../audit/assertNotTooOften.js'
import { streamOf } from '../audit/recordEvent.js'
import { loadAsPerson } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { invite } from './invite.js'
import { signerWithRequest, type StoredRequest, type StoredSigner } from './stored.js'

/** Sends a new link to someone whose turn it is; the link they had dies. */
export async function remindSigner({
  req,
  signerId,
}: {
  req: PayloadRequest
  signerId: string
}): Promise<void> {
  const signer = await loadAsPerson(req, {
    collection: 'signers',
    id: signerId,
  })
  assertMay(req, { noun: 'plan', verb: 'send' }, signer)
  await inSigningTransaction(req, async (within) => {
    const latest = await signerWithRequest(within, signerId)
    assertAwaited(latest.request, latest.signer)
    await assertNotTooOften(within, {
      ...{ stream: streamOf(latest.request.id), types: ['signer.invited'] },
      ...{ fact: 'signerId', id: signerId, refusal: 'signing.remind.tooOften' },
    })
    await invite(within, { ...latest, at: nowOf(req) })
  })
  startMails(req)
}

function assertAwaited(request: StoredRequest, signer: StoredSigner): void {
  if (request.status !== 'open') {
    throw new DomainError('signing.closed', `Request ${request.id} is ${request.status}`)
  }
  if (signer.status !== 'invited') {
    const code = signer.status === 'waiting' ? 'signing.notYourTurn' : 'signing.closed'
    throw new DomainError(code, `Signer ${signer.id} is ${signer.status}`)
  }
}
