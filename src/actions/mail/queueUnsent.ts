/**
 * Mails without a job. An earlier version sent them itself and found them again by what was not
 * sent; what it left when it was stopped for the last time nobody else takes up.
 */
import type { PayloadRequest, Where } from 'payload'

import { inTransaction } from '../inTransaction.js'
import { findRecords } from '../records.js'
import { restingSince } from '../restingSince.js'
import { mailStatesOf } from './mailJobs.js'
import { queueMail, type QueuedMail } from './queueMail.js'

/** Longer than a server of an earlier version takes to send what it is at. */
const GRACE = 2 * 60 * 1000

type Mailed = 'signers' | 'contributions'
type Unsent = { kind: QueuedMail['kind']; collection: Mailed; where: Where }

const unsentMails = (now: Date): Unsent[] => [
  {
    kind: 'signingInvitation',
    collection: 'signers',
    where: {
      status: { equals: 'invited' },
      'request.status': { equals: 'open' },
      invitedAt: { exists: false },
    },
  },
  {
    kind: 'signedCopy',
    collection: 'signers',
    where: { 'request.status': { equals: 'sealed' }, copySentAt: { exists: false } },
  },
  {
    kind: 'contributionInvitation',
    collection: 'contributions',
    where: {
      status: { equals: 'invited' },
      'plan.status': { equals: 'draft' },
      expiresAt: { greater_than: now.toISOString() },
      invitedAt: { exists: false },
    },
  },
]

/** One job for each, however often this is called: one that failed is a job as well. */
export async function queueUnsent(req: PayloadRequest, now: Date): Promise<void> {
  for (const { kind, collection, where } of unsentMails(now)) {
    const isUnsent: Where = { and: [where, restingSince('updatedAt', now, GRACE)] }
    for (const { id } of await findRecords<{ id: string }>(req, collection, { where: isUnsent })) {
      await queueOnce(req, { kind, id, collection, isUnsent })
    }
  }
}

type Once = Pick<QueuedMail, 'kind' | 'id'> & { collection: Mailed; isUnsent: Where }

/** Both are read in one transaction: a job that ends meanwhile has marked its record in the same view. */
const queueOnce = (req: PayloadRequest, { kind, id, collection, isUnsent }: Once): Promise<void> =>
  inTransaction(req, async (within) => {
    const where: Where = { and: [{ id: { equals: id } }, isUnsent] }
    const [record] = await findRecords(within, collection, { where, select: { createdAt: true } })
    const hasJob = (await mailStatesOf(within, [{ kind, id }]))({ kind, id }) !== undefined
    if (record && !hasJob) {
      await queueMail(within, { kind, id })
    }
  })
