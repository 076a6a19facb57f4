import type { PayloadRequest } from 'payload'

import type { AloneReason } from '../../domain/conversations/minutes.js'
import { isFull } from '../../domain/conversations/record.js'
import { recordPlace, type RecordPlace } from '../../domain/conversations/recordPlace.js'
import { mayFillSection } from '../../domain/plans/sectionAccess.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { sectionOf } from '../plans/storedSections.js'

/** Where minutes of a conversation about this plan go, written by the person of the request. */
export type RecordTarget = { place: RecordPlace } | { why: AloneReason }

export async function recordTarget(req: PayloadRequest, plan: StoredPlan): Promise<RecordTarget> {
  const place = recordPlace((await templateOf(req, plan)).content.definition)
  if (!place) {
    return { why: 'noField' }
  }
  if (plan.status !== 'draft') {
    return { why: 'fixed' }
  }
  if (!mayFillSection(place.section, readerOf(req, plan))) {
    return { why: 'noRight' }
  }
  const stored = await sectionOf(req, plan.id, place.section.id)
  return isFull(place, stored?.answers ?? {}) ? { why: 'full' } : { place }
}
