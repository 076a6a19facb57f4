import type { PayloadRequest } from 'payload'

import type { AloneReason } from '../../domain/conversations/minutes.js'
import { isFull } from '../../domain/conversations/record.js'
import { recordPlace, type RecordPlace } from '../../domain/conversations/recordPlace.js'
import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { mayFillSection } from '../../domain/plans/sectionAccess.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { answersOf, sectionsOf } from '../plans/storedSections.js'

/** Where minutes of a conversation about this plan go, written by the person of the request. */
export type RecordTarget = { place: RecordPlace } | { why: AloneReason; section?: Section }

export async function recordTarget(req: PayloadRequest, plan: StoredPlan): Promise<RecordTarget> {
  const { definition } = (await templateOf(req, plan)).content
  const found = recordPlace(definition)
  if (!found) {
    return { why: 'noField' }
  }
  const { section } = found
  if (plan.status !== 'draft') {
    return { why: 'fixed', section }
  }
  if (!mayFillSection(section, readerOf(req, plan))) {
    return { why: 'noRight', section }
  }
  const answers = answersOf(await sectionsOf(req, plan.id))
  const place = openNow(found, openIn(req, plan, { definition, answers }))
  if (!place) {
    return { why: 'noField', section }
  }
  return isFull(place, answers[section.id] ?? {}) ? { why: 'full', section } : { place }
}

type IsOpen = (sectionId: string, fieldId: string) => boolean

/** What is hidden or read-only, as this plan is answered now, takes no minutes. */
function openIn(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, answers }: { definition: PlanDefinition; answers: Answers },
): IsOpen {
  const state = evaluateForm(definition, answers, circumstancesOf(req, plan))
  return (sectionId, fieldId) => {
    const { visible, readOnly } = state.field([sectionId, fieldId])
    return state.section(sectionId).visible && visible && !readOnly
  }
}

function openNow({ agreed, ...place }: RecordPlace, isOpen: IsOpen): RecordPlace | undefined {
  const { id } = place.section
  if (!isOpen(id, place.fieldId)) {
    return undefined
  }
  return agreed !== undefined && isOpen(id, agreed) ? { ...place, agreed } : place
}
