import type { PayloadRequest } from 'payload'

import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import { withUnplaced } from '../../domain/versions/composeUnplaced.js'
import { versions } from '../../translations/versions.js'
import { loadAsPerson } from '../load.js'
import { printDocument, type Printed } from '../printDocument.js'
import { unplacedOf } from '../versions/unplacedOf.js'
import { planContent } from './planContent.js'
import { planDocument } from './planDocument.js'
import { readerOf } from './readerOf.js'
import type { StoredPlan } from './stored.js'
import { sectionsOf } from './storedSections.js'

/** The plan as it stands, as far as this person may read it, marked as a draft on every page. */
export async function printPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<Printed> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  return printFor(req, plan, readerOf(req, plan))
}

export async function printFor(
  req: PayloadRequest,
  plan: StoredPlan,
  reader: Reader,
): Promise<Printed> {
  const plain = await planDocument(req, plan, {
    status: 'draft',
    content: await planContent(req, plan),
    keeps: (section) => mayReadSection(section, reader),
  })
  const unplaced = unplacedOf(await sectionsOf(req, plan.id), reader)
  const document = withUnplaced(plain, unplaced, versions[plain.language].unplaced)
  return { bytes: await printDocument(req, document), title: plan.title ?? document.title }
}
