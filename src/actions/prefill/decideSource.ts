import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { decideSource as decided, sourceChanges } from '../../domain/prefill/prefill.js'
import { staffSaver } from '../plans/savePlanSection.js'
import { saveSection, type SavedSection } from '../plans/saveSection.js'
import { templateOf } from '../plans/stored.js'
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
  const { plan, author, reader } = await staffSaver(req, planId)
  const { definition } = (await templateOf(req, plan)).content
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, reader)) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  const stored = await sectionOf(req, planId, sectionId)
  const before = { answers: stored?.answers ?? {}, provenance: stored?.provenance ?? {} }
  const values = await sourceValues(req, plan, { author: author.name })
  const change = sourceChanges(section, before, values).find((one) => one.fieldId === fieldId)
  if (!change) {
    throw new DomainError('plan.source.unchanged', `No source of ${sectionId} asks for a decision`)
  }
  const after = decided(before, change, { take: take === true, at: nowOf(req) })
  const wanted = { sectionId, revision: stored?.revision ?? 0, ...after }
  const saved = await saveSection(req, wanted, (within) => staffSaver(within, planId))
  return { ...saved, answers: after.answers }
}
