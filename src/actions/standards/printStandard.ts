import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { composeCareProtocol } from '../../domain/standards/composeCareProtocol.js'
import { composeFunctionDescription } from '../../domain/standards/composeFunctionDescription.js'
import type { StandardContent, StandardKind } from '../../domain/standards/content.js'
import { collectionOfKind } from '../../domain/standards/kinds.js'
import { paperWords } from '../../translations/paper.js'
import { standards } from '../../translations/standards.js'
import { loadAsPerson } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { nowOf } from '../services.js'
import { finishDocument, type Printed } from '../printDocument.js'
import { contentOf } from './stored.js'

type Frame = Pick<PrintableDocument, 'organisation' | 'status' | 'foot' | 'language'>
type Setting = { frame: Frame; today: string }

/** The draft as it stands, marked as a draft. */
export async function printStandard({
  req,
  kind,
  standardId,
}: {
  req: PayloadRequest
  kind: StandardKind
  standardId: string
}): Promise<Printed> {
  const collection = collectionOfKind[kind]
  const standard = await loadAsPerson(req, { collection, id: standardId })
  return printContent(
    req,
    contentOf(kind, standard),
    draftFrame(kind, await organisationOf(req, standard)),
  )
}

export const draftFrame = (
  kind: StandardKind,
  organisation: PrintableDocument['organisation'],
): Frame => ({
  organisation,
  status: 'draft',
  language: 'nl',
  foot: { label: standards.nl.kinds[kind], version: 'concept' },
})

export async function printVersion({
  req,
  versionId,
}: {
  req: PayloadRequest
  versionId: string
}): Promise<Printed> {
  const version = await loadAsPerson(req, {
    collection: 'standard-versions',
    id: versionId,
  })
  return printContent(req, version.content, {
    organisation: await organisationOf(req, version),
    status: 'final',
    language: 'nl',
    foot: {
      label: standards.nl.kinds[version.kind],
      version: `versie ${version.number}`,
      digest: version.digest.slice(0, 8),
    },
  })
}

export async function printContent(
  req: PayloadRequest,
  content: StandardContent,
  frame: Frame,
): Promise<Printed> {
  const document = composeStandard(content, { frame, today: isoDay(nowOf(req)) })
  return { bytes: await finishDocument(req, document), title: content.title }
}

function composeStandard(content: StandardContent, { frame, today }: Setting): PrintableDocument {
  switch (content.kind) {
    case 'functionDescription':
      return composeFunctionDescription(content, frame)
    case 'careProtocol':
      return composeCareProtocol(content, frame)
    case 'planTemplate':
      return composePlan({
        ...frame,
        title: content.title,
        definition: content.definition,
        ...(content.layout && { layout: content.layout }),
        blank: paperWords(content.definition, frame.language),
        circumstances: { today },
        answers: {},
        facts: [],
        signatures: [],
      })
  }
}
