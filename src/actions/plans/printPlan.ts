import type { PayloadRequest } from 'payload'

import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { withUnplaced } from '../../domain/versions/composeUnplaced.js'
import { versions } from '../../translations/versions.js'
import { loadAsPerson } from '../load.js'
import { finishDocument, type Printed } from '../printDocument.js'
import { unplacedOf } from '../versions/unplacedOf.js'
import { planContent } from './planContent.js'
import { planDocument } from './planDocument.js'
import { readerOf } from './readerOf.js'
import type { StoredPlan, TemplateVersion } from './stored.js'
import { sectionsOf } from './storedSections.js'

type PrintPlan = { req: PayloadRequest; planId: string }

/** The plan as it stands, as far as this person may read it, marked as a draft on every page. */
export async function printPlan({ req, planId }: PrintPlan): Promise<Printed> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const { document } = await draftFor(req, plan)
  return { bytes: await finishDocument(req, document), title: plan.title ?? document.title }
}

export type Draft = { document: PrintableDocument; template: TemplateVersion }

export async function draftFor(req: PayloadRequest, plan: StoredPlan): Promise<Draft> {
  const reader = readerOf(req, plan)
  const sections = await sectionsOf(req, plan.id)
  const content = await planContent(req, plan, sections)
  const plain = await planDocument(req, plan, {
    status: 'draft',
    content,
    keeps: (section) => mayReadSection(section, reader),
  })
  const unplaced = unplacedOf(sections, reader)
  return {
    document: withUnplaced(plain, unplaced, versions[plain.language].unplaced),
    template: content.template,
  }
}
