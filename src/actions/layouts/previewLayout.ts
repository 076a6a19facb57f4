import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/forms/format.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { exampleAnswers } from '../../domain/layout/exampleAnswers.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import { layout as layoutWords } from '../../translations/layout.js'
import { kindLabels } from '../../translations/standards.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { printDocument, type Printed } from '../printDocument.js'
import { nowOf } from '../services.js'
import { openBlock } from '../signing/signatureBlocks.js'
import type { StoredStandard } from '../standards/stored.js'
import { assertLayout } from './assertLayout.js'

export type PreviewLayout = {
  req: PayloadRequest
  standardId: string
  /** As they are in the form, saved or not. @default those that are stored */
  layout?: unknown
  definition?: unknown
}

type StoredTemplate = StoredStandard & { layout?: unknown; definition?: unknown }

const words = layoutWords.nl

/** A plan of this template with examples for answers, in a layout that need not be saved yet. */
export async function previewLayout({
  req,
  standardId,
  ...unsaved
}: PreviewLayout): Promise<Printed> {
  const template = await loadAsPerson<StoredTemplate>(req, {
    collection: 'plan-templates',
    id: standardId,
  })
  assertMay(req, { noun: 'standard', verb: 'update' }, template)
  const definition = definitionOf(unsaved.definition ?? template.definition)
  const layout = assertLayout(req, { layout: unsaved.layout ?? template.layout, definition })
  const today = isoDay(nowOf(req))
  const document = composePlan({
    title: template.title,
    subtitle: words.example,
    organisation: await organisationOf(req, template),
    facts: [{ label: kindLabels.nl.planTemplate, value: template.title }],
    signatures: definition.slots.map((slot) => openBlock(words.example, slot)),
    status: 'draft',
    foot: { label: words.example, version: words.preview },
    language: 'nl',
    definition,
    answers: exampleAnswers(definition, { text: words.exampleText, today }),
    circumstances: { today },
    layout,
  })
  return { bytes: await printDocument(req, document), title: template.title }
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
