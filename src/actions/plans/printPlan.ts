import type { PayloadRequest } from 'payload'

import type { PrintableDocument } from '../../domain/printing/document.js'
import { loadAsPerson } from '../load.js'
import { servicesOf } from '../services.js'
import { planDocument } from './planDocument.js'
import type { StoredPlan } from './stored.js'

/** The plan as it stands, marked as a draft on every page. */
export async function printPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<{ bytes: Uint8Array; title: string }> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const { document } = await planDocument(req, plan, { status: 'draft' })
  return { bytes: await printDocument(req, document), title: plan.title ?? document.title }
}

export async function printDocument(
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<Uint8Array> {
  const { composer, printer } = servicesOf(req.payload)
  return printer.print(await composer.compose(document))
}
