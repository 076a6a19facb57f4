import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { decideSource as decided, sourceChanges } from '../../domain/prefill/prefill.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { authorOf, readerOf } from '../plans/readerOf.js'
import { saveSection, type SavedSection } from '../plans/saveSection.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { sectionOf } from '../plans/storedSections.js'
import { nowOf } from '../services.js'
import { sourceValues } from './sourceValues.js'

export type DecideSource = {
  req: PayloadRequest
  planId: string
  sectionId: string
  fieldId: unknown
  /** Whether the answer follows its source; otherwise it stays, and is not asked again. */
  take: unknown
}

/** The decision of a person about one answer whose source changed. */
export async function decideSource({
  req,
  planId,
  sectionId,
  fieldId,
  take,
}: DecideSource): Promise<SavedSection & { answers: unknown }> {
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'update' }, plan)
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, reader)) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  const stored = await sectionOf(req, planId, sectionId)
  const before = { answers: stored?.answers ?? {}, provenance: stored?.provenance ?? {} }
  const author = authorOf(req)
  const values = await sourceValues(req, plan, { author: author.name })
  const change = sourceChanges(section, before, values).find((one) => one.fieldId === fieldId)
  if (!change) {
    throw new DomainError('plan.source.unchanged', `No source of ${sectionId} asks for a decision`)
  }
  const after = decided(before, change, { take: take === true, at: nowOf(req) })
  const saved = await saveSection(req, {
    plan,
    sectionId,
    revision: stored?.revision ?? 0,
    answers: after.answers,
    provenance: after.provenance,
    author,
    reader,
  })
  return { ...saved, answers: after.answers }
}
