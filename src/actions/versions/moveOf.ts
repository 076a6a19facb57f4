import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import { planMove, type PlanMove } from '../../domain/versions/planMove.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { assertMayMove } from '../plans/evaluating.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { answersOf, sectionsOf, type StoredSection } from '../plans/storedSections.js'
import { nowOf } from '../services.js'
import type { StoredVersion } from '../standards/stored.js'

export type MoveOfPlan = {
  plan: StoredPlan
  from: TemplateVersion
  to: TemplateVersion
  reader: Reader
  sections: StoredSection[]
  move: PlanMove
}

export type Wanted = { planId: string; versionId: string }

/** What moving a plan would do, for who may choose the template of a plan. */
export async function moveOf(
  req: PayloadRequest,
  { planId, versionId }: Wanted,
): Promise<MoveOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'update' }, plan)
  assertMay(req, { noun: 'plan', verb: 'create' }, plan)
  assertDraft(plan)
  const from = await templateOf(req, plan)
  const to = laterThan(
    from,
    await loadAsPerson(req, { collection: 'standard-versions', id: versionId }),
  )
  await assertMayMove(req, plan, to)
  const sections = await sectionsOf(req, planId)
  const reader = readerOf(req, plan)
  const move = planMove({
    from: from.content.definition,
    to: to.content.definition,
    answers: answersOf(sections),
    circumstances: { today: isoDay(nowOf(req)) },
    mayOpen: (section) => mayReadSection(section, reader),
  })
  return { plan, from, to, reader, sections, move }
}

function assertDraft({ id, status }: StoredPlan): void {
  if (status !== 'draft') {
    throw new DomainError('plan.locked', `Plan ${id} is ${status}`)
  }
}

const subjectOf = ({ subject = 'pupil' }: PlanDefinition) => subject

/** A plan stays with its template, goes forward only, and stays about what it is about. */
function laterThan(from: TemplateVersion, to: StoredVersion): TemplateVersion {
  const { content, number, standardId } = to
  const isLater =
    content.kind === 'planTemplate' &&
    standardId === from.standardId &&
    number > from.number &&
    subjectOf(content.definition) === subjectOf(from.content.definition)
  if (!isLater) {
    throw new DomainError('plan.move.refused', `Version ${to.id} is no later one of ${from.id}`)
  }
  return to as TemplateVersion
}
