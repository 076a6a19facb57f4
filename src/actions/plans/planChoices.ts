import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored } from '../../domain/kernel/storedDay.js'
import { proposedTitle } from '../../domain/plans/following.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { findRecords } from '../records.js'
import { nowOf } from '../services.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { templatesInForce } from './templatesInForce.js'

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
  const templates = (await templatesInForce(req, pupil)).filter(isAboutPupils)
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

/** An evaluation is begun at the plan that it evaluates. */
const isAboutPupils = ({ content: { definition } }: TemplateVersion): boolean =>
  (definition.subject ?? 'pupil') === 'pupil' && definition.evaluates === undefined

/** By template, the last sealed plan of the pupil that nothing follows. */
async function followable(req: PayloadRequest, pupilId: string): Promise<Map<string, StoredPlan>> {
  const plans = await findRecords(req, 'plans', {
    where: { pupil: { equals: pupilId } },
    sort: 'createdAt',
  })
  const followed = new Set(plans.flatMap(({ follows }) => idOf(follows) ?? []))
  const sealed = plans.filter(
    ({ id, status, evaluates }) => status === 'signed' && !idOf(evaluates) && !followed.has(id),
  )
  const named = await Promise.all(
    sealed.map(async (plan) => [(await templateOf(req, plan)).standardId, plan] as const),
  )
  return new Map(named)
}
