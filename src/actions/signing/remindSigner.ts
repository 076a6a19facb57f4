import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { DomainError } from '../../domain/errors.js'
import type { AuditLink } from '../../domain/audit/event.js'
import { mayRemind, mostReminders } from '../../domain/signing/reminding.js'
import { assertMay } from '../assertMay.js'
import { streamOf } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { invite, mailInvitations } from './invite.js'
import type { StoredRequest, StoredSigner } from './stored.js'

/** More than all signers of a request are sent in an hour. */
const EVENTS = 500

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
  await reinvite(req, signerId, assertNotTooOften)
}

type Check = (within: PayloadRequest, signer: StoredSigner) => Promise<void>
const unchecked: Check = () => Promise.resolve()

export async function reinvite(
  req: PayloadRequest,
  signerId: string,
  check: Check = unchecked,
): Promise<void> {
  const { request, invitation } = await inSigningTransaction(req, async (within) => {
    const signer = await loadAsSystem<StoredSigner>(within, { collection: 'signers', id: signerId })
    const request = await loadAsSystem<StoredRequest>(within, {
      collection: 'signing-requests',
      id: idOf(signer.request) ?? '',
    })
    assertAwaited(request, signer)
    await check(within, signer)
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

/** In the transaction of the link itself: those who ask at once are counted as well. */
async function assertNotTooOften(within: PayloadRequest, signer: StoredSigner): Promise<void> {
  const events = await findRecords<AuditLink>(within, 'audit-events', {
    where: {
      stream: { equals: streamOf(idOf(signer.request) ?? '') },
      type: { equals: 'signer.invited' },
    },
    sort: '-sequence',
    limit: EVENTS,
  })
  const links = events.filter(({ facts }) => facts.signerId === signer.id).map(({ at }) => at)
  if (!mayRemind(links, nowOf(within))) {
    throw new DomainError(
      'signing.remind.tooOften',
      `Signer ${signer.id} got ${links.length} links`,
      {
        data: { times: String(mostReminders) },
      },
    )
  }
}
