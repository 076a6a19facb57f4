import type { Payload, Where } from 'payload'

import { servicesOf } from '../actions/services.js'
import { QUEUED_JOBS, QUEUES } from './queues.js'

const MINUTE = 60_000
/** The longest that a job of ours waits on purpose. */
const LONGEST_WAIT = 60 * MINUTE
/** A sweep waits for the next minute. */
const LONGEST_WAIT_OF_SWEEP = 2 * MINUTE

/** Lets come now what was dated while the clock stood ahead. */
export async function pullForward(payload: Payload): Promise<void> {
  const now = servicesOf(payload).now().getTime()
  const { totalDocs } = await payload.db.count({
    collection: QUEUED_JOBS,
    where: datedAhead(now),
  })
  if (totalDocs > 0) {
    const data = { waitUntil: new Date(now).toISOString() }
    await payload.db.updateJobs({ where: datedAhead(now), data, returning: false })
  }
}

const datedAhead = (now: number): Where => ({
  and: [
    { queue: { in: [...QUEUES] } },
    { processing: { equals: false } },
    {
      or: [
        { waitUntil: { greater_than: new Date(now + LONGEST_WAIT).toISOString() } },
        {
          and: [
            { 'meta.scheduled': { equals: true } },
            { waitUntil: { greater_than: new Date(now + LONGEST_WAIT_OF_SWEEP).toISOString() } },
          ],
        },
      ],
    },
  ],
})
