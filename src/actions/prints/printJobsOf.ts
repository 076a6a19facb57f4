import type { PayloadRequest } from 'payload'

import { languageOf, type Language } from '../../domain/kernel/language.js'
import { inLanguage } from '../../domain/kernel/words.js'
import type { PrintFailure, PrintJobView } from '../../domain/prints/printJob.js'
import { findAsPerson } from '../records.js'
import { failuresFor } from './failuresFor.js'
import { JOBS, printJobOf, type StoredPrintJob } from './stored.js'

/** Enough to see what one did this week. */
const LATEST = 10

/** What this person asked for lately, the latest first. */
export async function printJobsOf({ req }: { req: PayloadRequest }): Promise<PrintJobView[]> {
  const latest = await findAsPerson(req, JOBS, {
    sort: '-askedAt',
    limit: LATEST,
    select: { title: true },
  })
  const jobs: PrintJobView[] = []
  for (const { id } of latest) {
    // Whole: no person reads what failed as it was stored.
    const job = await printJobOf(req, id)
    if (job) {
      jobs.push(viewOf(job, await failuresFor(req, job), languageOf(req.i18n.language)))
    }
  }
  return jobs
}

const viewOf = (
  job: StoredPrintJob,
  failures: readonly PrintFailure[],
  language: Language,
): PrintJobView => ({
  id: job.id,
  title: job.title,
  status: job.status,
  total: job.total,
  done: job.done,
  failures: failures.map(({ label, reason }) => ({
    ...(label !== undefined && { label }),
    reason: inLanguage(reason, language),
  })),
  askedAt: job.askedAt,
  ...(job.expiresAt && { expiresAt: job.expiresAt }),
})
