import type { PayloadRequest } from 'payload'

import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { authorOf, readerOf } from './readerOf.js'
import { saveSection, type SavedSection, type SaveSection, type Saver } from './saveSection.js'

export type SavePlanSection = {
  req: PayloadRequest
  planId: string
} & Pick<SaveSection, 'sectionId' | 'revision' | 'sequence' | 'session' | 'answers'>

/** Saves one section for a person of the school, unless a colleague saved it since. */
export const savePlanSection = ({
  req,
  planId,
  ...wanted
}: SavePlanSection): Promise<SavedSection> =>
  saveSection(req, wanted, (within) => staffSaver(within, planId))

export async function staffSaver(req: PayloadRequest, planId: string): Promise<Saver> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'update' }, plan)
  return { plan, author: authorOf(req), reader: readerOf(req, plan) }
}
