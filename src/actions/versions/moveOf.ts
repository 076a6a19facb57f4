import type { PayloadRequest } from 'payload'

import { DomainError, type ErrorCode } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import { planMove, type PlanMove } from '../../domain/versions/planMove.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { evaluatingRefuses } from '../plans/evaluating.js'
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
  const version = await loadAsPerson(req, { collection: 'standard-versions', id: versionId })
  const to = await movable(req, { plan, from }, version)
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
const isLaterThan = (from: TemplateVersion, to: StoredVersion): to is TemplateVersion =>
  to.content.kind === 'planTemplate' &&
  to.standardId === from.standardId &&
  to.number > from.number &&
  subjectOf(to.content.definition) === subjectOf(from.content.definition)

type Moving = Pick<MoveOfPlan, 'plan' | 'from'>

/** Why a plan may not go to a version; nothing when it may. */
export async function refusalOf(
  req: PayloadRequest,
  { plan, from }: Moving,
  to: StoredVersion,
): Promise<ErrorCode | undefined> {
  return isLaterThan(from, to) ? evaluatingRefuses(req, plan, to) : 'plan.move.refused'
}

async function movable(
  req: PayloadRequest,
  moving: Moving,
  to: StoredVersion,
): Promise<TemplateVersion> {
  const refusal = await refusalOf(req, moving, to)
  if (refusal !== undefined) {
    throw new DomainError(refusal, `Plan ${moving.plan.id} does not go to version ${to.id}`)
  }
  return to as TemplateVersion
}
