import type { PayloadRequest } from 'payload'

import { storedIdIn } from '../../access/references.js'
import type { PlanFacts } from '../../domain/plans/meantBy.js'
import type { StoredPlan } from './stored.js'
import { slugOf } from '../slugOf.js'

/**
 * Every save of answers also writes the plan, in the same transaction: so a plan cannot be sent
 * while somebody writes in one of its sections without one of the two seeing the other. What the
 * answers mean for the plan goes with it.
 */
export async function countSave(
  req: PayloadRequest,
  { id, revision }: Pick<StoredPlan, 'id' | 'revision'>,
  changed: PlanFacts & Pick<StoredPlan, 'consent'>,
): Promise<void> {
  const slug = slugOf(req.payload, 'plans')
  await req.payload.db.updateOne({
    collection: slug,
    id: storedIdIn(req.payload, slug, id),
    data: { revision: (revision ?? 0) + 1, ...changed },
    req,
    returning: false,
  })
}
