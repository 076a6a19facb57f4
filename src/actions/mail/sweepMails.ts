import type { PayloadRequest } from 'payload'

import { inTransaction } from '../inTransaction.js'
import { deleteRecord } from '../records.js'
import { restingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { markSwept } from '../sweepMarks.js'
import { forgetSent, isRefused, JOBS, mailJobs } from './mailJobs.js'
import { queueAgain } from './queueMail.js'
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
  await retryGivenUp(req, now)
  await queueUnsent(req, now)
  await markSwept(req, 'mails')
}

async function retryGivenUp(req: PayloadRequest, now: Date): Promise<void> {
  const givenUp = await mailJobs(req, {
    and: [{ hasError: { equals: true } }, restingSince('updatedAt', now, RETRY_AFTER)],
  })
  const worthIt = givenUp.filter(
    (job) => !isRefused(job) && now.getTime() - Date.parse(job.input.at) < GIVEN_UP_AFTER,
  )
  for (const { id, input } of worthIt) {
    await inTransaction(req, async (within) => {
      await deleteRecord(within, { collection: JOBS, id })
      await queueAgain(within, input)
    })
  }
}
