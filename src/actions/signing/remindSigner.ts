import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { mayRemind, mostReminders } from '../../domain/signing/reminding.js'
import { assertMay } from '../assertMay.js'
import { streamOf } from '../audit/recordEvent.js'
import { loadAsPerson } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { invite } from './invite.js'
import { signerWithRequest, type StoredRequest, type StoredSigner } from './stored.js'

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
  const signer = await loadAsPerson(req, {
    collection: 'signers',
    id: signerId,
  })
  assertMay(req, { noun: 'plan', verb: 'send' }, signer)
  await inSigningTransaction(req, async (within) => {
    const latest = await signerWithRequest(within, signerId)
    assertAwaited(latest.request, latest.signer)
    await assertNotTooOften(within, latest.signer)
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

/** In the transaction of the link itself: those who ask at once are counted as well. */
async function assertNotTooOften(within: PayloadRequest, signer: StoredSigner): Promise<void> {
  const events = await findRecords(within, 'audit-events', {
    where: {
      stream: { equals: streamOf(signer.request) },
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
