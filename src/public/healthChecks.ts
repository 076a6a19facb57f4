/** What is tried to know whether the platform can do its work. */
import type { PayloadRequest, Where } from 'payload'

import { asSystem } from '../actions/asSystem.js'
import { servicesOf } from '../actions/services.js'
import { lostFilesOf } from '../actions/signing/restoreLostFiles.js'
import { sweptAt, SWEEPS, type Sweep } from '../actions/sweepMarks.js'
import { tryWriting } from '../actions/tryWriting.js'
import { QUEUED_JOBS, QUEUES } from '../jobs/queues.js'
import { isWorking } from '../jobs/worker.js'
import { slugOf } from '../actions/slugOf.js'

export type PartHealth = { ok: boolean; detail?: string }
type Check = (req: PayloadRequest) => Promise<PartHealth>

const MINUTE = 60_000
/** A job that should have run this long ago means that nobody runs them. */
const OVERDUE_MS = 10 * MINUTE
/** Sweeps come every minute. */
const SWEEP_OVERDUE_MS = 5 * MINUTE
/** More than this the clocks of servers do not differ. */
const CLOCK_TOLERANCE_MS = 2 * MINUTE

export const checks = {
  database: async (req) => {
    await req.payload.count({ collection: slugOf(req.payload, 'boards'), ...asSystem(req) })
    return { ok: true }
  },
  files: async (req) => {
    await tryWriting(req.payload)
    const lost = lostFilesOf(req.payload)
    return lost === 0
      ? { ok: true }
      : { ok: false, detail: `Files of requests under way that are gone: ${lost}.` }
  },
  browser: async (req) => {
    const { ok } = await servicesOf(req.payload).printer.health()
    return ok ? { ok } : { ok, detail: 'The browser does not start or does not answer.' }
  },
  jobs: async (req) => {
    const detail = (await overdueJobs(req)) ?? (await overdueSweep(req))
    return detail === undefined ? { ok: true } : { ok: false, detail }
  },
} satisfies Record<string, Check>

export type Part = keyof typeof checks

async function overdueJobs(req: PayloadRequest): Promise<string | undefined> {
  const now = servicesOf(req.payload).now().getTime()
  const { totalDocs } = await req.payload.count({
    collection: QUEUED_JOBS,
    where: overdueAt(new Date(now - OVERDUE_MS).toISOString()),
    ...asSystem(req),
  })
  return totalDocs > 0 ? `Jobs overdue for more than 10 minutes: ${totalDocs}.` : undefined
}

/** A job that failed for good is the coordinator's to see, not a reason to restart a server. */
const overdueAt = (moment: string): Where => ({
  and: [
    { queue: { in: [...QUEUES] } },
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
    {
      or: [
        { waitUntil: { less_than: moment } },
        { and: [{ waitUntil: { exists: false } }, { createdAt: { less_than: moment } }] },
      ],
    },
  ],
})

async function overdueSweep({ payload }: PayloadRequest): Promise<string | undefined> {
  const { now, startedAt } = servicesOf(payload)
  for (const sweep of SWEEPS) {
    const last = (await sweptAt(payload, sweep))?.getTime() ?? 0
    // A worker that has just begun has not had the time; without one there is nothing to wait for.
    const began = isWorking(payload) ? startedAt.getTime() : 0
    const age = now().getTime() - Math.max(last, began)
    if (age > SWEEP_OVERDUE_MS) {
      return isWorking(payload) ? lateSweep(sweep, last) : WITHOUT_WORKER
    }
    if (age < -CLOCK_TOLERANCE_MS) {
      return `The clock was set back, or differs between servers: the sweep of ${sweep} came last at ${momentOf(last)}.`
    }
  }
  return undefined
}

const WITHOUT_WORKER =
  'Here nobody works through the queues, and nobody elsewhere: something replaced `jobs.autoRun` after leidraad(), so let that plugin come before it.'

const lateSweep = (sweep: Sweep, last: number): string =>
  `The sweep of ${sweep} came last at ${momentOf(last)}; it comes every minute.`

const momentOf = (time: number): string => (time > 0 ? new Date(time).toISOString() : 'no time yet')
