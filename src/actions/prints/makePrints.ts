import { availableParallelism } from 'node:os'

import type { PayloadRequest, TypedUser } from 'payload'

import { remembering } from '../remember.js'
import { servicesOf } from '../services.js'
import { claimJob } from './claimJob.js'
import { personOf } from './personOf.js'
import { printAll } from './printAll.js'
import { PrintProgress, type Progress } from './PrintProgress.js'
import { deleteFilesOf, printJobOf } from './stored.js'

export type MakePrints = {
  req: PayloadRequest
  jobId: string
  /** Who asked, when that is nobody with an account: the administrator's command. */
  as?: TypedUser
  /** Takes over from whoever seems to be at it. @default false */
  force?: boolean
  onProgress?: (progress: Progress) => void
}

/**
 * Makes what is still to be made, as the person who asked and with the rights they have when the
 * turn of a plan comes. May end anywhere and begin again: what is stored is not printed twice.
 */
export async function makePrints({ req, jobId, as, force, onProgress }: MakePrints): Promise<void> {
  const claimed = await claimJob(req, { jobId, force: force ?? false })
  if (!claimed) {
    return
  }
  const acting = { context: remembering(), ...(as && { as }) }
  const progress = new PrintProgress(req, claimed, onProgress)
  await printAll(claimed.remaining, {
    payload: req.payload,
    person: () => personOf(req, claimed.job, acting),
    progress,
    lanes: lanesOf(req),
  })
  if (progress.stopped || !(await progress.finish())) {
    await cleanUp(req, jobId)
  }
}

/** One more than are printed at once: while those print, the next is read and composed. */
function lanesOf({ payload }: PayloadRequest): number {
  const atOnce = servicesOf(payload).options.printConcurrency ?? availableParallelism() + 1
  return Math.min(Math.max(atOnce + 1, 2), 4)
}

/** What was stored while the job was being stopped or deleted; of a job taken over it stays. */
async function cleanUp(req: PayloadRequest, jobId: string): Promise<void> {
  const job = await printJobOf(req, jobId)
  if (!job || job.status === 'cancelled') {
    await deleteFilesOf(req, jobId)
  }
}
