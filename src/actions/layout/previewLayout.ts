import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { finishPrint, readDocument, type Printed } from '../printDocument.js'
import { servicesOf } from '../services.js'
import { assertLayout } from './assertLayout.js'
import { assertSound } from './assertReadable.js'
import { exampleDocument } from './exampleDocument.js'

export type PreviewLayout = {
  req: PayloadRequest
  standardId: string
  /** As they are in the form, saved or not. @default those that are stored */
  layout?: unknown
  definition?: unknown
  /** No more than so many pages from the start, which is quicker. @default all */
  pages?: number
}

/**
 * A plan of this template with examples for answers, in a layout that need not be saved yet. The whole of it can be
 * kept, and is finished; its first pages are only looked at.
 */
export async function previewLayout({
  req,
  standardId,
  pages,
  ...unsaved
}: PreviewLayout): Promise<Printed> {
  const template = await loadAsPerson(req, {
    collection: 'plan-templates',
    id: standardId,
  })
  assertMay(req, { noun: 'standard', verb: 'update' }, template)
  const definition = definitionOf(unsaved.definition ?? template.definition)
  const layout = assertLayout(req, { layout: unsaved.layout ?? template.layout, definition })
  const organisation = await organisationOf(req, template)
  const { title } = template
  const document = exampleDocument(req, { title, organisation, definition, layout })
  const print = await readDocument(req, document, pages === undefined ? {} : { pages })
  assertSound(req, print.reading)
  const finished = { print, author: organisation.school, at: servicesOf(req.payload).now() }
  return { bytes: pages === undefined ? await finishPrint(req, finished) : print.pdf, title }
}

function definitionOf(value: unknown) {
  const parsed = parseDefinition(value)
  if (!parsed.ok) {
    throw new DomainError('forms.definition.invalid', 'The definition to preview has problems', {
      data: { problems: parsed.problems },
    })
  }
  return parsed.definition
}
