/** Files of a plan, for people of the school. */
import type { PayloadRequest } from 'payload'

import type { FileAnswer } from '../../domain/definition/answers.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { addFile, readPlanFile, type AddFile, type PlanFile } from './planFiles.js'
import { authorOf, readerOf } from './readerOf.js'

type OfPlan = { req: PayloadRequest; planId: string }

export async function addStaffFile({
  req,
  planId,
  ...added
}: OfPlan & Pick<AddFile, 'sectionId' | 'name' | 'bytes'>): Promise<FileAnswer> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'update' }, plan)
  return addFile(req, { ...added, plan, author: authorOf(req), reader: readerOf(req, plan) })
}

export async function readStaffFile({
  req,
  planId,
  fileId,
}: OfPlan & { fileId: string }): Promise<PlanFile> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  return readPlanFile(req, plan, { fileId, reader: readerOf(req, plan) })
}
