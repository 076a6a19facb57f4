import type { PayloadRequest, Where } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored } from '../../domain/kernel/storedDay.js'
import { proposedTitle } from '../../domain/plans/following.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { findAsPerson, findRecords } from '../records.js'
import { nowOf } from '../services.js'
import type { StoredVersion } from '../standards/stored.js'
import { templateOf, type StoredPlan, type StoredPupil, type TemplateVersion } from './stored.js'

export type PlanChoice = {
  /** The version in force. */
  template: string
  name: string
  number: number
  /** What the plan would be called; to be changed by who begins it. */
  title: string
  /** The plan to go on from, and what the plan that follows would be called. */
  from?: { id: string; name: string; title: string }
}

type Pupil = StoredPupil & { school?: unknown; board?: unknown }

/** Which plans can be begun for a pupil: what there is to go on from comes first. */
export async function planChoices({
  req,
  pupilId,
}: {
  req: PayloadRequest
  pupilId: string
}): Promise<PlanChoice[]> {
  const pupil = await loadAsPerson(req, { collection: 'pupils', id: pupilId })
  assertMay(req, { noun: 'plan', verb: 'create' }, pupil)
  const templates = await templatesInForce(req, pupil)
  const earlier = await followable(req, pupilId)
  const today = isoDay(nowOf(req))
  const choices = templates.map(({ id, number, standardId, content }): PlanChoice => {
    const naming = { kind: content.title, subject: pupil.displayName ?? '', today }
    const former = earlier.get(standardId)
    const formerStart = dayOfStored(former?.startDate)
    const title = proposedTitle({ ...naming, formerStart })
    return {
      ...{ template: id, name: content.title, number, title: proposedTitle(naming) },
      ...(former && { from: { id: former.id, name: former.title ?? '', title } }),
    }
  })
  return [...choices.filter(({ from }) => from), ...choices.filter(({ from }) => !from)]
}

/** The latest version of every template about pupils that is there, for this school. */
async function templatesInForce(req: PayloadRequest, pupil: Pupil): Promise<TemplateVersion[]> {
  const [school, board] = [idOf(pupil.school), idOf(pupil.board)]
  const here: Where = { or: [{ school: { equals: school } }, boardOnly(board)] }
  const drafts = await findAsPerson(req, 'plan-templates', {
    where: here,
    select: { title: true },
  })
  const versions = await findAsPerson(req, 'standard-versions', {
    where: { and: [{ kind: { equals: 'planTemplate' } }, here] },
    select: { standardId: true, number: true },
    sort: '-number',
  })
  const latest = drafts.flatMap(({ id }) => {
    const version = versions.find(({ standardId }) => standardId === id)
    return version ? [version.id] : []
  })
  const found = await findAsPerson(req, 'standard-versions', {
    where: { id: { in: latest } },
    sort: 'label',
  })
  return found.filter(isAboutPupils)
}

const isAboutPupils = (version: StoredVersion): version is TemplateVersion =>
  version.content.kind === 'planTemplate' &&
  (version.content.definition.subject ?? 'pupil') === 'pupil'

const boardOnly = (board: string | undefined): Where => ({
  and: [{ board: { equals: board } }, { school: { exists: false } }],
})

/** By template, the last sealed plan of the pupil that nothing follows. */
async function followable(req: PayloadRequest, pupilId: string): Promise<Map<string, StoredPlan>> {
  const plans = await findRecords(req, 'plans', {
    where: { pupil: { equals: pupilId } },
    sort: 'createdAt',
  })
  const followed = new Set(plans.flatMap(({ follows }) => idOf(follows) ?? []))
  const sealed = plans.filter(({ id, status }) => status === 'signed' && !followed.has(id))
  const named = await Promise.all(
    sealed.map(async (plan) => [(await templateOf(req, plan)).standardId, plan] as const),
  )
  return new Map(named)
}
