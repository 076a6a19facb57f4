import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { DAYS_KEPT, isUnderWay } from '../../domain/prints/printJob.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { servicesOf } from '../services.js'
import { closeJob, daysAfter, deleteFilesOf, JOBS, printJobOf } from './stored.js'

export type OfJob = { req: PayloadRequest; jobId: string }

/** By who asked. What was made goes; whoever is at work notices at the next plan. */
export async function cancelPrints({ req, jobId }: OfJob): Promise<void> {
  await loadAsPerson(req, { collection: JOBS, id: jobId })
  const expiresAt = daysAfter(servicesOf(req.payload).now(), DAYS_KEPT)
  await inTransaction(req, async (within) => {
    const job = await printJobOf(within, jobId)
    if (!job || !isUnderWay(job.status)) {
      throw new DomainError('prints.closed', `Job ${jobId} is ${job?.status ?? 'gone'}`)
    }
    await closeJob(within, jobId, { status: 'cancelled', expiresAt, failures: [] })
  })
  await deleteFilesOf(req, jobId)
}
