import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { exampleAnswers } from '../../domain/layout/exampleAnswers.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { layout as layoutWords } from '../../translations/layout.js'
import { standards } from '../../translations/standards.js'
import { nowOf } from '../services.js'
import { openBlock } from '../signing/signatureBlocks.js'

type Example = {
  title: string
  organisation: PrintableDocument['organisation']
  definition: PlanDefinition
  layout: PrintLayout
}

// Asked for each time: an app may have words of its own.
const words = () => layoutWords.nl

/** A plan of this template with examples for answers. */
export function exampleDocument(
  req: PayloadRequest,
  { title, organisation, definition, layout }: Example,
): PrintableDocument {
  const today = isoDay(nowOf(req))
  return composePlan({
    title,
    subtitle: words().example,
    organisation,
    facts: [{ label: standards.nl.kinds.planTemplate, value: title }],
    signatures: definition.slots.map((slot) => openBlock(words().example, slot)),
    status: 'draft',
    foot: { label: words().example, version: words().preview },
    language: 'nl',
    definition,
    answers: exampleAnswers(definition, { text: words().exampleText, today }),
    circumstances: { today },
    layout,
  })
}
