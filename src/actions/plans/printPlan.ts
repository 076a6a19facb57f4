import type { PayloadRequest } from 'payload'

import { loadAsPerson } from '../load.js'
import { printDocument, type Printed } from '../printDocument.js'
import { planDocument } from './planDocument.js'
import type { StoredPlan } from './stored.js'

/** The plan as it stands, marked as a draft on every page. */
export async function printPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<Printed> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const { document } = await planDocument(req, plan, { status: 'draft' })
  return { bytes: await printDocument(req, document), title: plan.title ?? document.title }
}
