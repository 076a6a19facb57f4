import type { PayloadRequest, Where } from 'payload'

import { membershipsOfRequest } from '../../access/person.js'
import { digestOf } from '../../domain/canonical.js'
import type { PrintJobStatus } from '../../domain/prints/printJob.js'
import type { Stored } from '../../records/stored.js'
import { deleteRecord, findRecords, updateRecord } from '../records.js'

export const JOBS = 'print-jobs'
export const FILES = 'print-files'
/** Asks without an account: the administrator’s command, which goes on by itself. */
export const COMMAND_LINE = 'command-line'

export type StoredPrintJob = Stored<'print-jobs'>

export type StoredPrintFile = Stored<'print-files'>

/** Nothing when it was deleted. */
export async function printJobOf(
  req: PayloadRequest,
  id: string,
): Promise<StoredPrintJob | undefined> {
  const [job] = await findRecords(req, JOBS, {
    where: { id: { equals: id } },
    limit: 1,
  })
  return job
}

/** Whose it is now, without the rest: asked before every write. */
export async function isRunBy(req: PayloadRequest, id: string, runner: string): Promise<boolean> {
  const [job] = await findRecords(req, JOBS, {
    where: { id: { equals: id } },
    limit: 1,
    select: { status: true, runner: true },
  })
  return job?.status === 'running' && job.runner === runner
}

export const filesOf = (req: PayloadRequest, jobId: string): Promise<StoredPrintFile[]> =>
  findRecords(req, FILES, { where: { job: { equals: jobId } } })

export async function hasFile(req: PayloadRequest, where: Where): Promise<boolean> {
  return (await findRecords(req, FILES, { where, limit: 1 })).length > 0
}

/** One by one, so that others can write in between. */
export async function deleteFilesOf(req: PayloadRequest, jobId: string): Promise<void> {
  for (const { id } of await filesOf(req, jobId)) {
    await deleteRecord(req, { collection: FILES, id })
  }
}

const DAY = 24 * 60 * 60 * 1000

export const daysAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY).toISOString()

/** What ends a job, whichever way: the person may ask for another, and this one goes in time. */
export const closeJob = (
  req: PayloadRequest,
  id: string,
  data: Record<string, unknown> & { status: PrintJobStatus; expiresAt: string },
): Promise<void> =>
  updateRecord(req, { collection: JOBS, id }, { ...data, runner: null, runningKey: `closed:${id}` })

/** What was made with other roles is not given any more. */
export const rightsOf = (req: PayloadRequest): Promise<string> =>
  digestOf(
    membershipsOfRequest(req)
      .map(({ role, board = '', school = '' }) => `${role} ${board} ${school}`)
      .sort(),
  )
