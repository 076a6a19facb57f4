import type { PayloadRequest, Where } from 'payload'

import { membershipsOfRequest } from '../../access/person.js'
import { digestOf } from '../../domain/canonical.js'
import type { PrintFailure, PrintJobStatus, PrintScope } from '../../domain/prints/printJob.js'
import type { Named } from '../../domain/prints/zipNames.js'
import { asSystem } from '../asSystem.js'
import { deleteRecord, findRecords, updateRecord } from '../records.js'
import { slugOf } from '../slugOf.js'

export const JOBS = 'print-jobs'
export const FILES = 'print-files'
/** Asks without an account: the administrator’s command, which goes on by itself. */
export const COMMAND_LINE = 'command-line'

export type StoredPrintJob = {
  id: string
  title: string
  status: PrintJobStatus
  scope: PrintScope
  /** The plans that were asked for, in the order of their titles. */
  plans: string[]
  askedBy: string
  askedAt: string
  /** Whoever works on it now; who finds another name here stops. */
  runner?: string | null
  /** How often somebody began on it. */
  attempts?: number | null
  /** When whoever works on it last wrote. */
  seenAt?: string | null
  total: number
  done: number
  failures?: PrintFailure[] | null
  expiresAt?: string | null
}

export type StoredPrintFile = {
  id: string
  planId: string
  named: Named
  /** Digest of the roles that the person had when it was made. */
  rights: string
  filename?: string | null
}

/** Nothing when it was deleted. */
export async function printJobOf(
  req: PayloadRequest,
  id: string,
): Promise<StoredPrintJob | undefined> {
  const [job] = await findRecords<StoredPrintJob>(req, JOBS, {
    where: { id: { equals: id } },
    limit: 1,
  })
  return job
}

/** Whose it is now, without the rest: asked before every write. */
export async function isRunBy(req: PayloadRequest, id: string, runner: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, JOBS),
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { status: true, runner: true },
    ...asSystem(req),
  })
  const [job] = docs as unknown as Pick<StoredPrintJob, 'status' | 'runner'>[]
  return job?.status === 'running' && job.runner === runner
}

export const filesOf = (req: PayloadRequest, jobId: string): Promise<StoredPrintFile[]> =>
  findRecords<StoredPrintFile>(req, FILES, { where: { job: { equals: jobId } } })

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
