import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { languageOf, type Language } from '../../domain/kernel/language.js'
import type { PrintFailure } from '../../domain/prints/printJob.js'
import { zipNames } from '../../domain/prints/zipNames.js'
import { failureLines, prints } from '../../translations/prints.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { readUpload } from '../readUpload.js'
import { servicesOf } from '../services.js'
import type { OfJob } from './cancelPrints.js'
import { failuresFor, readablePlans, unreadable } from './failuresFor.js'
import { FILES, filesOf, JOBS, rightsOf, type StoredPrintFile } from './stored.js'

export type PrintedFile = { name: string; read: () => Promise<Uint8Array> }
export type Prints = { title: string; files: PrintedFile[]; failures: PrintFailure[] }

/**
 * What was made, for who asked, as far as they may still have it: with the roles it was made with,
 * and of plans that they may read today.
 */
export async function printsOf({ req, jobId }: OfJob): Promise<Prints> {
  await loadAsPerson(req, { collection: JOBS, id: jobId })
  // Whole: no person reads the list of plans.
  const job = await loadAsSystem(req, { collection: JOBS, id: jobId })
  const now = servicesOf(req.payload).now().toISOString()
  if (job.status !== 'done' || (job.expiresAt ?? '') <= now) {
    throw new DomainError('prints.closed', `Job ${jobId} is ${job.status}`)
  }
  const made = inOrderOf(job.plans, await filesOf(req, jobId))
  const allowed = await allowedOf(req, made)
  if (made.length > 0 && allowed.length === 0) {
    throw new DomainError('prints.rights.changed', `Nothing of job ${jobId} may be read any more`)
  }
  const names = zipNames(allowed.map(({ named }) => named))
  return {
    title: job.title,
    files: allowed.map((file, index) => ({
      name: names[index] ?? '',
      read: () => readUpload(req, FILES, file),
    })),
    failures: [...(await failuresFor(req, job)), ...refused(made, allowed)],
  }
}

function inOrderOf(plans: readonly string[], files: readonly StoredPrintFile[]): StoredPrintFile[] {
  const byPlan = new Map(files.map((file) => [file.planId, file]))
  return plans.flatMap((id) => byPlan.get(id) ?? [])
}

async function allowedOf(
  req: PayloadRequest,
  files: StoredPrintFile[],
): Promise<StoredPrintFile[]> {
  const rights = await rightsOf(req)
  const readable = await readablePlans(
    req,
    files.map(({ planId }) => planId),
  )
  return files.filter((file) => file.rights === rights && readable.has(file.planId))
}

const refused = (made: StoredPrintFile[], allowed: StoredPrintFile[]): PrintFailure[] =>
  made.filter((file) => !allowed.includes(file)).map(({ planId }) => unreadable(planId))

/** One zip, with a list of what is not in it when something is not. */
export async function downloadPrints(
  ofJob: OfJob,
): Promise<{ title: string; zip: ReadableStream<Uint8Array> }> {
  const { archiver, now } = servicesOf(ofJob.req.payload)
  const { title, files, failures } = await printsOf(ofJob)
  const list = failedList(failures, languageOf(ofJob.req.i18n.language))
  return { title, zip: archiver.archive([...files, ...list], now()) }
}

export function failedList(failures: readonly PrintFailure[], language: Language): PrintedFile[] {
  const text = failureLines(failures, language)
  return failures.length === 0
    ? []
    : [
        {
          name: prints[language].failedFile,
          read: () => Promise.resolve(new TextEncoder().encode(text)),
        },
      ]
}
