import type { Payload } from 'payload'

import { QUEUED_JOBS, QUEUES } from './queues.js'

/** Three signs of life missed. */
const LOST_AFTER_MS = 30_000
/** Who looked away for so long may have missed signs, their own too. */
const LONGEST_GAP_MS = 20_000

type Seen = { sign: string; since: number }

/**
 * To be called every few seconds: gives back to the queue what a process that ended was working on.
 * A job is lost when its sign of life stays the same while it is watched, so that no two clocks are
 * compared: not those of two servers, and not one from before and after it was set.
 */
export function watchForLostJobs(payload: Payload): () => Promise<void> {
  let seen = new Map<number | string, Seen>()
  let lookedAt = -Infinity
  return async () => {
    const jobs = await jobsAtWork(payload)
    const now = performance.now()
    const before = now - lookedAt > LONGEST_GAP_MS ? new Map<number | string, Seen>() : seen
    lookedAt = now
    seen = new Map(
      jobs.map(({ id, updatedAt }) => {
        const known = before.get(id)
        return [id, known?.sign === updatedAt ? known : { sign: updatedAt, since: now }]
      }),
    )
    const lost = [...seen].filter(([, { since }]) => now - since >= LOST_AFTER_MS)
    for (const [id] of lost) {
      await free(payload, id)
    }
  }
}

type Job = { id: number | string; updatedAt: string }

async function jobsAtWork(payload: Payload): Promise<Job[]> {
  const { docs } = await payload.db.find<Job>({
    collection: QUEUED_JOBS,
    where: { and: [{ queue: { in: [...QUEUES] } }, { processing: { equals: true } }] },
    limit: 0,
    pagination: false,
    select: { updatedAt: true },
  })
  return docs
}

async function free(payload: Payload, id: number | string): Promise<void> {
  payload.logger.warn({ msg: `Job ${id} lost its process and goes back to the queue` })
  await payload.db.updateJobs({
    where: { and: [{ id: { equals: id } }, { processing: { equals: true } }] },
    data: { processing: false, updatedAt: new Date().toISOString() },
    returning: false,
  })
}
