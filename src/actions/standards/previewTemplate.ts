import type { PayloadRequest } from 'payload'

import { collectionOfKind } from '../../domain/standards/kinds.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import type { Printed } from '../printDocument.js'
import { draftFrame, printContent } from './printStandard.js'
import { contentOf } from './stored.js'

/** The template with a definition that is not saved, as a form on paper. Keeps nothing. */
export async function previewTemplate({
  req,
  standardId,
  definition,
}: {
  req: PayloadRequest
  standardId: string
  definition: unknown
}): Promise<Printed> {
  const kind = 'planTemplate'
  const template = await loadAsPerson(req, {
    collection: collectionOfKind[kind],
    id: standardId,
  })
  assertMay(req, { noun: 'standard', verb: 'update' }, template)
  const content = contentOf(kind, { ...template, definition })
  return printContent(req, content, draftFrame(kind, await organisationOf(req, template)))
}
