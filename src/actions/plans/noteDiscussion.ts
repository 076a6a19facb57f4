import type { PayloadRequest } from 'payload'

import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import type { StoredPlan } from './stored.js'

/** From now on people outside read the draft, or are invited to talk about it. Noted the first time. */
export async function noteDiscussion(req: PayloadRequest, plan: StoredPlan): Promise<void> {
  if (plan.status === 'draft' && !plan.discussedFrom) {
    await updateRecord(req, { collection: 'plans', id: plan.id }, { discussedFrom: nowOf(req) })
  }
}
