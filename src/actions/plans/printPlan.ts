import type { PayloadRequest } from 'payload'

import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { withUnplaced } from '../../domain/versions/composeUnplaced.js'
import { versions } from '../../translations/versions.js'
import { loadAsPerson } from '../load.js'
import { finishDocument, printDocument, type Printed } from '../printDocument.js'
import { unplacedOf } from '../versions/unplacedOf.js'
import { planContent } from './planContent.js'
import { planDocument } from './planDocument.js'
import { readerOf } from './readerOf.js'
import type { StoredPlan } from './stored.js'
import { sectionsOf } from './storedSections.js'

type PrintPlan = {
  req: PayloadRequest
  planId: string
  /** Accessible and archival, for what leaves the house. @default false */
  finished?: boolean
}

/** The plan as it stands, as far as this person may read it, marked as a draft on every page. */
export async function printPlan({ req, planId, finished }: PrintPlan): Promise<Printed> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const document = await draftFor(req, plan, readerOf(req, plan))
  const bytes = await (finished ? finishDocument : printDocument)(req, document)
  return { bytes, title: plan.title ?? document.title }
}

async function draftFor(
  req: PayloadRequest,
  plan: StoredPlan,
  reader: Reader,
): Promise<PrintableDocument> {
  const plain = await planDocument(req, plan, {
    status: 'draft',
    content: await planContent(req, plan),
    keeps: (section) => mayReadSection(section, reader),
  })
  const unplaced = unplacedOf(await sectionsOf(req, plan.id), reader)
  return withUnplaced(plain, unplaced, versions[plain.language].unplaced)
}
