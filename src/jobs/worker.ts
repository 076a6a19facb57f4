/**
 * Works through our queues, in every process that answers requests. The timers are our own: those of
 * Payload's `autoRun` look at the clock, and stand still for as long as it is set back.
 */
import type { Payload } from 'payload'

import { pullForward } from './pullForward.js'
import { QUEUES } from './queues.js'
import { watchForLostJobs } from './watchForLostJobs.js'

const EVERY_MS = 10_000
/** Of one queue at once. */
const LIMIT = 10

/** Next loads this file once for the admin and once for the API: they share Payload alone. */
const WORKS = Symbol.for('leidraad.worksThroughQueues')

/** Whether a worker began for this Payload. */
export const isWorking = (payload: Payload): boolean => WORKS in payload

/** Until Payload is destroyed, which waits for what is under way. */
export function startWorker(payload: Payload): void {
  Object.assign(payload, { [WORKS]: true })
  const freeLostJobs = watchForLostJobs(payload)
  const upkeep = async () => {
    await freeLostJobs()
    await pullForward(payload)
  }
  const works = [upkeep, ...QUEUES.map((queue) => () => workThrough(payload, queue))]
  const stops = works.map((work) => repeatedly(payload, work))
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await Promise.all(stops.map((stop) => stop()))
    await destroy()
  }
}

async function workThrough(payload: Payload, queue: string): Promise<void> {
  await payload.jobs.handleSchedules({ queue })
  await payload.jobs.run({ queue, limit: LIMIT, silent: true })
}

/** One at a time: what takes longer than the pause is not begun twice. Gives what ends it. */
function repeatedly(payload: Payload, work: () => Promise<void>): () => Promise<void> {
  let turn: Promise<void> | undefined
  const timer = setInterval(() => {
    turn ??= oneTurn(payload, work).finally(() => {
      turn = undefined
    })
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await turn
  }
}

async function oneTurn(payload: Payload, work: () => Promise<void>): Promise<void> {
  const { shouldAutoRun } = payload.config.jobs
  try {
    if (!shouldAutoRun || (await shouldAutoRun(payload))) {
      await work()
    }
  } catch (err) {
    payload.logger.error({ err, msg: 'The queues could not be worked through; the next turn may' })
  }
}
