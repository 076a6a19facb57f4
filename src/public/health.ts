/** Whether the platform can do its work now, for whoever watches over it. */
import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { isFullDisk } from '../actions/outageOf.js'
import { servicesOf } from '../actions/services.js'
import { patiently } from '../limits/patiently.js'
import { checks, type Part, type PartHealth } from './healthChecks.js'

export type Health = { status: 'ok' | 'failing' } & Record<Part, PartHealth>

/** Probes come every few seconds and from several places; the answer need not be newer. */
const KEPT_MS = 2_000
/** Shorter than the patience of a probe, whatever hangs. */
const PATIENCE_MS = 1_500
/** The first start of a browser unpacks it. */
const FIRST_START_MS = 60_000

/** Well as far as known: it may not be restarted for this. */
export const STARTING = 'It is starting.'

/** What went wrong stands in the log; whoever asks learns only which part. */
async function healthOfPart(req: PayloadRequest, part: Part): Promise<PartHealth> {
  try {
    return (await patiently(checked(req, part), PATIENCE_MS)) ?? unanswered(req, part)
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `The health check of the ${part} failed` })
    return { ok: false, detail: detailOf(error) }
  }
}

const detailOf = (error: unknown): string =>
  isFullDisk(error) ? 'The disk is full.' : 'It does not work; the log says why.'

const underWay = new WeakMap<Payload, Map<Part, Promise<PartHealth>>>()

/** A check that hangs is waited for again, not begun once more. */
function checked(req: PayloadRequest, part: Part): Promise<PartHealth> {
  const running = underWay.get(req.payload) ?? new Map<Part, Promise<PartHealth>>()
  underWay.set(req.payload, running)
  const check = running.get(part) ?? checks[part](req).finally(() => running.delete(part))
  running.set(part, check)
  return check
}

function unanswered({ payload }: PayloadRequest, part: Part): PartHealth {
  const { now, startedAt } = servicesOf(payload)
  const isStarting = part === 'browser' && now().getTime() - startedAt.getTime() < FIRST_START_MS
  return isStarting ? { ok: true, detail: STARTING } : { ok: false, detail: 'It does not answer.' }
}

async function healthOf(req: PayloadRequest): Promise<Health> {
  const parts = Object.keys(checks) as Part[]
  const entries = await Promise.all(
    parts.map(async (part) => [part, await healthOfPart(req, part)] as const),
  )
  const ok = entries.every(([, health]) => health.ok)
  const found = Object.fromEntries(entries) as Record<Part, PartHealth>
  return { status: ok ? 'ok' : 'failing', ...found }
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
  path: '/leidraad/health',
  method: 'get',
  handler: async (req) => {
    const health = await recentHealth(req)
    return Response.json(health, {
      status: health.status === 'ok' ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    })
  },
}
