/** What Payload's queue knows about the sealing of a request. */
import type { PayloadRequest, Where } from 'payload'

import { isRecord } from '../../domain/kernel/json.js'
import type { Stored } from '../../records/stored.js'
import { asSystem } from '../asSystem.js'
import { findRecords } from '../records.js'
import { isRestingSince } from '../restingSince.js'
import { SIGNING_QUEUE } from './queueSealing.js'

const QUEUED = 'payload-jobs'
/** A job that gave up is kept this long, so that the panel can tell, and then tried anew. */
const RETRY_AFTER = 10 * 60 * 1000

const ofRequest = (requestId: string): Where => ({
  and: [
    { concurrencyKey: { equals: `${SIGNING_QUEUE}:${requestId}` } },
    { completedAt: { exists: false } },
  ],
})

const jobsOf = (req: PayloadRequest, requestId: string): Promise<Stored<'payload-jobs'>[]> =>
  findRecords(req, QUEUED, { where: ofRequest(requestId) })

/** Also one that failed lately: it holds off the next attempt. */
export const hasLiveJob = async (req: PayloadRequest, requestId: string): Promise<boolean> =>
  (await jobsOf(req, requestId)).length > 0

export async function dropGivenUp(
  req: PayloadRequest,
  requestId: string,
  now: Date,
): Promise<void> {
  for (const job of await jobsOf(req, requestId)) {
    if (job.hasError && isRestingSince(job.updatedAt, now, RETRY_AFTER)) {
      await req.payload.delete({ collection: QUEUED, id: job.id, ...asSystem(req) })
    }
  }
}

export type Sealing = { attempts: number; failed: boolean; error?: string }

/** For the panel of the coordinator: whether it is being sealed, or what keeps it. */
export async function sealingOf(
  req: PayloadRequest,
  requestId: string,
): Promise<Sealing | undefined> {
  const [job] = await jobsOf(req, requestId)
  if (!job) {
    return undefined
  }
  const message = isRecord(job.error) ? job.error.message : undefined
  return {
    attempts: job.totalTried ?? 0,
    failed: Boolean(job.hasError),
    ...(typeof message === 'string' && { error: message }),
  }
}
