import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { assertMay } from '../assertMay.js'
import { inTransaction } from '../inTransaction.js'
import { loadAsPerson } from '../load.js'
import { findAsPerson } from '../records.js'
import { makePlan } from './beginPlan.js'
import { templateOf, type StoredPlan } from './stored.js'

export type FollowPlan = {
  req: PayloadRequest
  /** The plan to go on from. */
  planId: string
  /** @default as proposed */
  title?: unknown
}

/** Begins the plan that follows another, on the template in force, with what goes along. */
export const followPlan = ({ req, planId, title }: FollowPlan): Promise<{ id: string }> =>
  inTransaction(
    req,
    async (within) => {
      const former = await loadAsPerson(within, { collection: 'plans', id: planId })
      assertMay(within, { noun: 'plan', verb: 'create' }, former)
      return makePlan(within, {
        ...sameSubject(former),
        template: await templateInForce(within, former),
        follows: former.id,
        title,
      })
    },
    { attempts: 16 },
  )

export const sameSubject = ({ pupil, group, school }: StoredPlan) => ({
  ...(idOf(pupil) && { pupil: idOf(pupil) }),
  ...(idOf(group) && { group: idOf(group) }),
  school: idOf(school),
})

async function templateInForce(req: PayloadRequest, former: StoredPlan): Promise<string> {
  const { standardId } = await templateOf(req, former)
  const [latest] = await findAsPerson(req, 'standard-versions', {
    where: { standardId: { equals: standardId } },
    sort: '-number',
    select: { number: true },
    limit: 1,
  })
  if (latest === undefined) {
    throw new DomainError('plan.follow.refused', `No version of ${standardId} within reach`)
  }
  return latest.id
}
