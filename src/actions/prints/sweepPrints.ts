import type { PayloadRequest } from 'payload'

import { DAYS_KEPT } from '../../domain/prints/printJob.js'
import { asSystem } from '../asSystem.js'
import { deleteRecord, findRecords } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { sweepStrays } from '../sweepStrays.js'
import { LEASE } from './claimJob.js'
import { concurrencyKeyOf, queuePrints } from './queuePrints.js'
import { COMMAND_LINE, daysAfter, JOBS, type StoredPrintJob } from './stored.js'

const QUEUED = 'payload-jobs'
/** Long enough for a job that was just asked for to have begun. */
const GRACE = 60 * 1000

/** Goes on with what a restart left, and removes what is too old to keep. */
export async function sweepPrints({ req }: { req: PayloadRequest }): Promise<void> {
  const now = servicesOf(req.payload).now()
  await removeExpired(req, now)
  for (const job of await abandoned(req, now)) {
    await dropQueued(req, job.id)
    await queuePrints(req, job.id)
  }
  await sweepStrays(req)
  await markSwept(req, 'prints')
}

const abandoned = (req: PayloadRequest, now: Date): Promise<StoredPrintJob[]> =>
  findRecords(req, JOBS, {
    where: {
      askedBy: { not_equals: COMMAND_LINE },
      or: [
        {
          and: [
            { status: { equals: 'queued' } },
            restingSince('askedAt', now, GRACE),
            restingSince('updatedAt', now, GRACE),
          ],
        },
        {
          and: [{ status: { equals: 'running' } }, restingSince('seenAt', now, LEASE)],
        },
      ],
    },
  })

/** A job of the queue that lost its process would keep the next one from running. */
async function dropQueued(req: PayloadRequest, jobId: string): Promise<void> {
  await req.payload.delete({
    collection: QUEUED,
    where: {
      and: [
        { concurrencyKey: { equals: concurrencyKeyOf(jobId) } },
        { completedAt: { exists: false } },
      ],
    },
    ...asSystem(req),
  })
}

/** The files go with their job. */
async function removeExpired(req: PayloadRequest, now: Date): Promise<void> {
  const expired = await findRecords(req, JOBS, {
    where: {
      or: [
        { expiresAt: { less_than: now.toISOString() } },
        // Of a command that was stopped and never begun again.
        { updatedAt: { less_than: daysAfter(now, -DAYS_KEPT) } },
      ],
    },
  })
  for (const { id } of expired) {
    await deleteRecord(req, { collection: JOBS, id })
  }
}
