/** Whether the platform can do its work now: database, browser and job queue, each by trying it. */
import type { CollectionSlug, Endpoint, Payload, PayloadRequest, Where } from 'payload'

import { asSystem } from '../actions/asSystem.js'
import { servicesOf } from '../actions/services.js'

type Part = 'database' | 'browser' | 'jobs'
type PartHealth = { ok: boolean; detail?: string }
export type Health = { status: 'ok' | 'failing' } & Record<Part, PartHealth>

/** Probes come every few seconds and from several places; the answer need not be newer. */
const KEPT_MS = 2_000
/** A job that should have run this long ago means that nobody runs them. */
const OVERDUE_MS = 10 * 60_000
/** Longer than a first start of the browser, shorter than the patience of a probe. */
const PATIENCE_MS = 20_000

const JOBS = 'payload-jobs' as CollectionSlug

const checks: Record<Part, (req: PayloadRequest) => Promise<PartHealth>> = {
  database: async (req) => {
    await req.payload.count({ collection: 'boards', ...asSystem(req) })
    return { ok: true }
  },
  browser: async (req) => {
    const { ok } = await servicesOf(req.payload).printer.health()
    return ok ? { ok } : { ok, detail: 'The browser does not start or does not answer.' }
  },
  jobs: async (req) => {
    const now = servicesOf(req.payload).now().getTime()
    const { totalDocs } = await req.payload.count({
      collection: JOBS,
      where: overdueAt(new Date(now - OVERDUE_MS).toISOString()),
      ...asSystem(req),
    })
    return totalDocs === 0
      ? { ok: true }
      : { ok: false, detail: `Jobs overdue for more than 10 minutes: ${totalDocs}.` }
  },
}

/** A job that failed for good is the coordinator's to see, not a reason to restart a server. */
const overdueAt = (moment: string): Where => ({
  and: [
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

/** What went wrong stands in the log; whoever asks learns only which part. */
async function healthOfPart(req: PayloadRequest, part: Part): Promise<PartHealth> {
  try {
    return await patiently(checks[part](req))
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `The health check of the ${part} failed` })
    return { ok: false, detail: 'It does not work or does not answer; the log says why.' }
  }
}

async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function healthOf(req: PayloadRequest): Promise<Health> {
  const [database, browser, jobs] = await Promise.all([
    healthOfPart(req, 'database'),
    healthOfPart(req, 'browser'),
    healthOfPart(req, 'jobs'),
  ])
  const ok = database.ok && browser.ok && jobs.ok
  return { status: ok ? 'ok' : 'failing', database, browser, jobs }
}

type Kept = { at: number; health: Promise<Health> }
const kept = new WeakMap<Payload, Kept>()

function recentHealth(req: PayloadRequest): Promise<Health> {
  const at = servicesOf(req.payload).now().getTime()
  const last = kept.get(req.payload)
  if (last && Math.abs(at - last.at) < KEPT_MS) {
    return last.health
  }
  const health = healthOf(req)
  kept.set(req.payload, { at, health })
  return health
}

export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const health = await recentHealth(req)
    return Response.json(health, {
      status: health.status === 'ok' ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    })
  },
}
