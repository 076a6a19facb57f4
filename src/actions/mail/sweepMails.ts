import type { PayloadRequest } from 'payload'

import { inTransaction } from '../inTransaction.js'
import { deleteRecord } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { forgetSent, isRefused, JOBS, mailJobs } from './mailJobs.js'
import { queueAgain, type QueuedMail } from './queueMail.js'
import { queueUnsent } from './queueUnsent.js'

const MINUTE = 60_000
/** A job that gave up is tried anew after this. */
const RETRY_AFTER = 30 * MINUTE
/** What is older than this stays failed, for a person to send again. */
const GIVEN_UP_AFTER = 7 * 24 * 60 * MINUTE

/** Gives mails another chance whose mail server was away for long, or that no job is left to send. */
export async function sweepMails({ req }: { req: PayloadRequest }): Promise<void> {
  const now = servicesOf(req.payload).now()
  await forgetSent(req)
  await forgetDropped(req, now)
  await retryGivenUp(req, now)
  await queueUnsent(req, now)
  await markSwept(req, 'mails')
}

/** Whoever could not be told is named nowhere else any more. */
async function forgetDropped(req: PayloadRequest, now: Date): Promise<void> {
  const failed = await mailJobs(req, { hasError: { equals: true } })
  for (const job of failed.filter(({ input }) => input.dropped)) {
    if (isRefused(job) || !isWorthIt(job, now)) {
      await deleteRecord(req, { collection: JOBS, id: job.id })
      req.payload.logger.warn('A guest could not be mailed that their conversation is cancelled')
    }
  }
}

const isWorthIt = ({ input }: { input: QueuedMail }, now: Date): boolean =>
  now.getTime() - Date.parse(input.at) < GIVEN_UP_AFTER

async function retryGivenUp(req: PayloadRequest, now: Date): Promise<void> {
  const givenUp = await mailJobs(req, {
    and: [{ hasError: { equals: true } }, restingSince('updatedAt', now, RETRY_AFTER)],
  })
  const worthIt = givenUp.filter((job) => !isRefused(job) && isWorthIt(job, now))
  for (const { id, input } of worthIt) {
    await inTransaction(req, async (within) => {
      await deleteRecord(within, { collection: JOBS, id })
      await queueAgain(within, input)
    })
  }
}
