import type { PayloadRequest, Where } from 'payload'

import { idOf } from '../../access/person.js'
import { isDomainError } from '../../domain/errors.js'
import { findRecords } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { queueSealing } from './queueSealing.js'
import { reinvite } from './remindSigner.js'
import { restoreLostFiles } from './restoreLostFiles.js'
import { dropGivenUp, hasLiveJob } from './sealingJobs.js'
import type { StoredSigner } from './stored.js'

/** Long enough for whoever is at it now to be done, short enough for people not to wait for it. */
const GRACE = 2 * 60 * 1000

/**
 * Takes up, whatever its age, what was left: files that are gone, completed requests without a
 * sealed document, copies and invitations that were not sent. Sealing is only asked for.
 */
export async function sweepRequests({ req }: { req: PayloadRequest }): Promise<void> {
  const now = servicesOf(req.payload).now()
  await restoreLostFiles(req)
  const isResting = restingSince('updatedAt', now, GRACE)
  for (const requestId of await unfinishedRequests(req, isResting)) {
    await dropGivenUp(req, requestId, now)
    if (!(await hasLiveJob(req, requestId))) {
      await queueSealing(req, requestId)
    }
  }
  for (const signer of await uninvited(req, isResting)) {
    await reinvite(req, signer.id).catch((error: unknown) => {
      // They answered, or the request was withdrawn, since the list was made.
      if (!isDomainError(error)) {
        throw error
      }
    })
  }
  await markSwept(req, 'signing')
}

async function unfinishedRequests(req: PayloadRequest, isResting: Where): Promise<Set<string>> {
  const unsealed = await findRecords<{ id: string }>(req, 'signing-requests', {
    where: { and: [{ status: { equals: 'completed' } }, isResting] },
  })
  const uncopied = await findRecords<StoredSigner>(req, 'signers', {
    where: {
      and: [
        { 'request.status': { equals: 'sealed' } },
        { copySentAt: { exists: false } },
        isResting,
      ],
    },
  })
  return new Set([...unsealed.map(({ id }) => id), ...uncopied.map((s) => idOf(s.request) ?? '')])
}

const uninvited = (req: PayloadRequest, isResting: Where): Promise<StoredSigner[]> =>
  findRecords<StoredSigner>(req, 'signers', {
    where: {
      and: [
        { status: { equals: 'invited' } },
        { 'request.status': { equals: 'open' } },
        { invitedAt: { exists: false } },
        isResting,
      ],
    },
  })
