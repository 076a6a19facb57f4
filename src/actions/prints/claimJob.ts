import type { PayloadRequest } from 'payload'

import { toHex } from '../../domain/canonical.js'
import { DAYS_KEPT, isUnderWay, type PrintFailure } from '../../domain/prints/printJob.js'
import { inTransaction } from '../inTransaction.js'
import { updateRecord } from '../records.js'
import { isRestingSince } from '../restingSince.js'
import { servicesOf } from '../services.js'
import { closeJob, daysAfter, filesOf, JOBS, printJobOf, type StoredPrintJob } from './stored.js'

/**
 * Longer than the slowest document takes with all its tries, behind as slow ones of the other lanes;
 * then whoever worked on it is gone.
 */
export const LEASE = 6 * 60 * 1000
/** A job that ends its process time and again is given up. */
const MAX_ATTEMPTS = 10

export type Claimed = {
  job: StoredPrintJob
  runner: string
  /** Plans without a PDF and without a failure. */
  remaining: string[]
  done: number
  failures: PrintFailure[]
}

/** Takes the work, if there is any and nobody is at it. */
export const claimJob = (
  req: PayloadRequest,
  { jobId, force }: { jobId: string; force: boolean },
): Promise<Claimed | undefined> =>
  inTransaction(req, async (within) => {
    const job = await printJobOf(within, jobId)
    const { now, random } = servicesOf(req.payload)
    if (!job || !isUnderWay(job.status) || (!force && isHeld(job, now()))) {
      return undefined
    }
    const attempts = (job.attempts ?? 0) + 1
    if (attempts > MAX_ATTEMPTS || isOverdue(job, now())) {
      await closeJob(within, job.id, { status: 'failed', expiresAt: daysAfter(now(), DAYS_KEPT) })
      return undefined
    }
    const runner = toHex(random(16))
    const seenAt = now().toISOString()
    await updateRecord(
      within,
      { collection: JOBS, id: job.id },
      { status: 'running', runner, attempts, seenAt },
    )
    return { job, runner, ...(await standOf(within, job)) }
  })

/** Without a printer for so long nobody waits for it any more. */
const isOverdue = ({ askedAt }: StoredPrintJob, now: Date): boolean =>
  new Date(askedAt) < new Date(daysAfter(now, -DAYS_KEPT))

const isHeld = ({ runner, seenAt }: StoredPrintJob, now: Date): boolean =>
  Boolean(runner) && !isRestingSince(seenAt ?? '1970', now, LEASE)

async function standOf(req: PayloadRequest, job: StoredPrintJob) {
  const made = new Set((await filesOf(req, job.id)).map(({ planId }) => planId))
  const failures = (job.failures ?? []).filter(({ planId }) => !made.has(planId))
  const failed = new Set(failures.map(({ planId }) => planId))
  const remaining = job.plans.filter((id) => !made.has(id) && !failed.has(id))
  return { remaining, done: made.size, failures }
}
