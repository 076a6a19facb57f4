import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { DomainError } from '../../domain/errors.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { invite, mailInvitations } from './invite.js'
import type { StoredRequest, StoredSigner } from './stored.js'

/** Sends a new link to someone whose turn it is; the link they had dies. */
export async function remindSigner({
  req,
  signerId,
}: {
  req: PayloadRequest
  signerId: string
}): Promise<void> {
  const signer = await loadAsPerson<StoredSigner & { school?: unknown; board?: unknown }>(req, {
    collection: 'signers',
    id: signerId,
  })
  assertMay(req, { noun: 'plan', verb: 'send' }, signer)
  await reinvite(req, signerId)
}

export async function reinvite(req: PayloadRequest, signerId: string): Promise<void> {
  const { request, invitation } = await inSigningTransaction(req, async (within) => {
    const signer = await loadAsSystem<StoredSigner>(within, { collection: 'signers', id: signerId })
    const request = await loadAsSystem<StoredRequest>(within, {
      collection: 'signing-requests',
      id: idOf(signer.request) ?? '',
    })
    assertAwaited(request, signer)
    const at = nowOf(req)
    return { request, invitation: await invite(within, { request, signer, at }) }
  })
  await mailInvitations(req, request, [invitation])
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
