/** A plan template as a form on paper, for a meeting without a screen. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { paper, paperWords } from '../../translations/paper.js'
import { standards } from '../../translations/standards.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { finishDocument, type Printed } from '../printDocument.js'
import { nowOf } from '../services.js'
import { contentOf } from '../standards/stored.js'
import { assertLayout } from './assertLayout.js'

type Paper = Pick<PrintableDocument, 'organisation' | 'foot'>
type Asked = { req: PayloadRequest; id: string }

/** The draft as it stands. */
export async function printBlankTemplate({ req, id }: Asked): Promise<Printed> {
  const template = await loadAsPerson(req, { collection: 'plan-templates', id })
  const content = contentOf('planTemplate', template) as PlanTemplateContent
  assertLayout(req, content)
  return printBlank(req, content, {
    organisation: await organisationOf(req, template),
    foot: { label: standards.nl.kinds.planTemplate, version: 'concept' },
  })
}

export async function printBlankVersion({ req, id }: Asked): Promise<Printed> {
  const version = await loadAsPerson(req, { collection: 'standard-versions', id })
  const { content } = version
  if (content.kind !== 'planTemplate') {
    throw new DomainError('record.notFound', `Version ${id} is no form to fill`)
  }
  return printBlank(req, content, {
    organisation: await organisationOf(req, version),
    foot: {
      label: standards.nl.kinds.planTemplate,
      version: `versie ${version.number}`,
      digest: version.digest.slice(0, 8),
    },
  })
}

async function printBlank(
  req: PayloadRequest,
  { title, definition, layout }: PlanTemplateContent,
  frame: Paper,
): Promise<Printed> {
  const { nl } = paper
  const document = composePlan({
    ...frame,
    title,
    language: 'nl',
    status: 'final',
    facts: [nl.subject, nl.filledOn, nl.filledBy].map((label) => ({ label, value: '' })),
    signatures: [],
    definition,
    answers: {},
    circumstances: { today: isoDay(nowOf(req)) },
    blank: paperWords(definition, 'nl'),
    ...(layout && { layout }),
  })
  return { bytes: await finishDocument(req, document), title }
}
