import type { PayloadRequest } from 'payload'

import { inTransaction } from '../inTransaction.js'
import { findRecords } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { queueSealing } from './queueSealing.js'
import { restoreLostFiles } from './restoreLostFiles.js'
import { dropGivenUp, hasLiveJob } from './sealingJobs.js'

/** Long enough for whoever is at it now to be done, short enough for people not to wait for it. */
const GRACE = 2 * 60 * 1000

/**
 * Takes up, whatever its age, what was left: files that are gone, completed requests without a
 * sealed document. Sealing is only asked for.
 */
export async function sweepRequests({ req }: { req: PayloadRequest }): Promise<void> {
  const now = servicesOf(req.payload).now()
  await restoreLostFiles(req)
  const unsealed = await findRecords(req, 'signing-requests', {
    where: { and: [{ status: { equals: 'completed' } }, restingSince('updatedAt', now, GRACE)] },
  })
  for (const { id } of unsealed) {
    await takeUp(req, id, now)
  }
  await markSwept(req, 'signing')
}

/** As one, so that of servers that sweep at once one does it and the others find it done. */
const takeUp = (req: PayloadRequest, requestId: string, now: Date): Promise<void> =>
  inTransaction(req, async (within) => {
    await dropGivenUp(within, requestId, now)
    if (!(await hasLiveJob(within, requestId))) {
      await queueSealing(within, requestId)
    }
  })
