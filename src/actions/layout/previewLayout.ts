import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { readDocument, type Printed } from '../printDocument.js'
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

/** A plan of this template with examples for answers, in a layout that need not be saved yet. */
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
  const { pdf, reading } = await readDocument(req, document, pages === undefined ? {} : { pages })
  assertSound(req, reading)
  return { bytes: pdf, title }
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
