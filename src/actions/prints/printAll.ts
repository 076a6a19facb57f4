import type { PayloadRequest } from 'payload'

import { isDomainError } from '../../domain/errors.js'
import { servicesOf } from '../services.js'
import { failureOf } from './failureOf.js'
import type { PrintProgress } from './PrintProgress.js'
import { printOne, type PlanPrint } from './printOne.js'
import { rightsOf } from './stored.js'

export type Work = {
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
    await work.progress.release()
    throw failed.reason
  }
}

async function printInto(planId: string, { person, progress }: Work): Promise<void> {
  const req = await person()
  const rights = await rightsOf(req)
  const outcome = await attempt(req, planId)
  if ('error' in outcome) {
    await progress.fail(await failureOf(req, planId, outcome.error))
  } else {
    await progress.keep({ ...outcome, planId, rights })
  }
}

/** Pauses before the next try, in milliseconds, for a printer that others keep busy. */
const PATIENCE = [1_000, 5_000]

async function attempt(
  req: PayloadRequest,
  planId: string,
): Promise<PlanPrint | { error: unknown }> {
  for (const pause of [...PATIENCE, undefined]) {
    try {
      return await printOne(req, planId)
    } catch (error) {
      await assertWorldHolds(req, error)
      if (pause === undefined || !isTransient(error)) {
        return { error }
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  throw new Error('The last try returns')
}

const isTransient = (error: unknown): boolean =>
  isDomainError(error) && ['printing.busy', 'printing.timeout'].includes(error.code)

/** Without a database or a printer every plan would fail; the job waits for them instead. */
async function assertWorldHolds({ payload }: PayloadRequest, error: unknown): Promise<void> {
  const code = isDomainError(error) ? error.code : ''
  const isOurs =
    code.startsWith('database.') ||
    (code === 'printing.failed' && !(await servicesOf(payload).printer.health()).ok)
  if (isOurs) {
    throw error
  }
}
