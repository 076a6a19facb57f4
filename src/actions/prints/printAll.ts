import { setTimeout as wait } from 'node:timers/promises'

import type { Payload, PayloadRequest } from 'payload'

import { isDomainError, type ErrorCode } from '../../domain/errors.js'
import { outageOf } from '../outageOf.js'
import { servicesOf } from '../services.js'
import { failureOf } from './failureOf.js'
import type { PrintProgress } from './PrintProgress.js'
import { printOne } from './printOne.js'
import { rightsOf } from './stored.js'

export type Work = {
  payload: Payload
  /** The request of who asked, with the rights of this moment. */
  person: () => Promise<PayloadRequest>
  progress: PrintProgress
  /** How many at a time. */
  lanes: number
}

/** Ends early, with what was made stored, when the job is no longer ours or the world fails. */
export async function printAll(planIds: readonly string[], work: Work): Promise<void> {
  const waiting = [...planIds]
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await printInto(id, work)
      if (work.progress.stopped) {
        waiting.length = 0
      }
    }
  }
  const guarded = () =>
    lane().catch((error: unknown) => {
      waiting.length = 0
      throw error
    })
  const ends = await Promise.allSettled(Array.from({ length: work.lanes }, guarded))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) {
    const { reason } = failed as { reason: unknown }
    await work.progress.release({ counted: !(reason instanceof Outage) })
    throw reason instanceof Outage ? reason.cause : reason
  }
}

async function printInto(planId: string, { payload, person, progress }: Work): Promise<void> {
  const req = await person()
  try {
    const rights = await rightsOf(req)
    const made = await patiently(() => printOne(req, planId))
    await progress.keep({ ...made, planId, rights })
  } catch (error) {
    if (await isOutage(payload, error)) {
      throw new Outage('Every plan would fail', { cause: error })
    }
    await progress.fail(await failureOf(req, planId, error))
  }
}

/** Pauses before the next try, in milliseconds, for a printer that others keep busy. */
const PATIENCE = [1_000, 5_000]

async function patiently<T>(make: () => Promise<T>): Promise<T> {
  for (const pause of PATIENCE) {
    try {
      return await make()
    } catch (error) {
      if (!isDomainError(error) || !transient.has(error.code)) {
        throw error
      }
    }
    await wait(pause)
  }
  return make()
}

const transient = new Set<ErrorCode>(['printing.busy', 'printing.timeout'])

const outages = new Set<ErrorCode>([
  'configuration.invalid',
  'database.busy',
  'database.unavailable',
  'printing.unavailable',
  'storage.unavailable',
])

/** Told when it is met: the printer may be well again when all lanes have ended. */
class Outage extends Error {}

/** Every plan would fail; the job waits instead. */
async function isOutage(payload: Payload, error: unknown): Promise<boolean> {
  const found = (await outageOf(payload, error)) ?? error
  return (
    isDomainError(found) &&
    (outages.has(found.code) ||
      (found.code === 'printing.failed' && !(await servicesOf(payload).printer.health()).ok))
  )
}
