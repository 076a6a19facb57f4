import type { PayloadRequest } from 'payload'

import type { PrintJobView } from '../../domain/printJobs/printJob.js'
import { languageOf } from '../../translations/errors.js'
import { asPerson } from '../asSystem.js'
import { JOBS, type StoredPrintJob } from './stored.js'

/** Enough to see what one did this week. */
const LATEST = 10

/** What this person asked for lately, the latest first. */
export async function printJobsOf({ req }: { req: PayloadRequest }): Promise<PrintJobView[]> {
  const { docs } = await req.payload.find({
    collection: JOBS,
    sort: '-askedAt',
    limit: LATEST,
    pagination: false,
    depth: 0,
    ...asPerson(req),
  })
  const language = languageOf(req.i18n.language)
  return (docs as unknown as StoredPrintJob[]).map((job) => ({
    id: job.id,
    title: job.title,
    status: job.status,
    total: job.total,
    done: job.done,
    failures: (job.failures ?? []).map(({ label, reason }) => ({
      ...(label !== undefined && { label }),
      reason: reason[language],
    })),
    askedAt: job.askedAt,
    ...(job.expiresAt && { expiresAt: job.expiresAt }),
  }))
}
