import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { MAX_PLANS } from '../../domain/prints/printJob.js'
import { inTransaction } from '../inTransaction.js'
import { createRecord, findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { chosenPlans, planIdsIn, type Chosen } from './plansInScope.js'
import { queuePrints, startPrints } from './queuePrints.js'
import { JOBS, type StoredPrintJob } from './stored.js'

export type RequestPrints = {
  req: PayloadRequest
  /** `{ group?, school?, year? }`; checked here, so it may come from anywhere. */
  choice: unknown
  /** Let the queue of this platform do it; a command does it itself. @default true */
  queued?: boolean
}

/** Fixes which plans, and lets the making begin. One at a time a person. */
export async function requestPrints({
  req,
  choice,
  queued = true,
}: RequestPrints): Promise<{ id: string; total: number }> {
  const chosen = await chosenPlans(req, choice)
  const plans = await planIdsIn(req, chosen.where)
  assertAmount(plans.length)
  const work = async (within: PayloadRequest) => {
    await assertNoneUnderWay(within)
    const made = await store(within, chosen, plans)
    return { job: made, queuedId: queued ? await queuePrints(within, made.id) : undefined }
  }
  const { job, queuedId } = await inTransaction(req, work, { retryUnique: true })
  if (queuedId !== undefined) {
    startPrints(req, queuedId)
  }
  return { id: job.id, total: plans.length }
}

function assertAmount(amount: number): void {
  if (amount === 0) {
    throw new DomainError('prints.none', 'The choice holds no plan that this person may read')
  }
  if (amount > MAX_PLANS) {
    throw new DomainError('prints.tooMany', `The choice holds more than ${MAX_PLANS} plans`, {
      data: { max: MAX_PLANS },
    })
  }
}

const askerOf = ({ user }: PayloadRequest): string => idOf(user) ?? ''

/** What this person asked for and does not have yet. */
export async function jobUnderWay(req: PayloadRequest): Promise<StoredPrintJob | undefined> {
  const [job] = await findRecords(req, JOBS, {
    where: { runningKey: { equals: askerOf(req) } },
    limit: 1,
  })
  return job
}

/** Of two requests at once the unique key refuses one, which is tried again and ends here. */
async function assertNoneUnderWay(req: PayloadRequest): Promise<void> {
  if (await jobUnderWay(req)) {
    throw new DomainError('prints.running', 'This person has prints under way')
  }
}

function store(
  req: PayloadRequest,
  { scope, title }: Chosen,
  plans: string[],
): Promise<StoredPrintJob> {
  const asker = askerOf(req)
  return createRecord(req, JOBS, {
    data: {
      title,
      status: 'queued',
      scope,
      plans,
      askedBy: asker,
      askedAt: nowOf(req),
      runningKey: asker,
      total: plans.length,
      done: 0,
      failures: [],
    },
  })
}
