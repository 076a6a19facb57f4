/** The plan that a plan goes on from: whether it may, what of it is named, and when its time is over. */
import type { PayloadRequest } from 'payload'

import { storedIdIn } from '../../access/references.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored, storedDay } from '../../domain/kernel/storedDay.js'
import type { SealedPlan } from '../../domain/plans/evaluating.js'
import { mayFollow, supersedesFrom, type Followable } from '../../domain/plans/following.js'
import { loadAsSystem } from '../load.js'
import { findRecords, updateRecord } from '../records.js'
import type { StoredDocument } from '../signing/stored.js'
import { slugOf } from '../slugOf.js'
import { circumstancesOf } from './circumstancesOf.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { answersOf, sectionsOf } from './storedSections.js'
import { tellOfPlan } from './tellOfPlan.js'

/** A plan with its sealed document. */
export type Former = { plan: StoredPlan; document: StoredDocument }

export const formerOf = (
  req: PayloadRequest,
  { follows }: Pick<StoredPlan, 'follows'>,
): Promise<Former | undefined> => sealedPlan(req, idOf(follows))

export async function sealedPlan(
  req: PayloadRequest,
  id: string | undefined,
): Promise<Former | undefined> {
  if (!id) {
    return undefined
  }
  const plan = await loadAsSystem(req, { collection: 'plans', id })
  const [document] = await findRecords(req, 'signed-documents', {
    where: { plan: { equals: id } },
    limit: 1,
  })
  return document && { plan, document }
}

/** As the plan stood on the day it was sealed: what was hidden then stays behind. */
export async function asSealed(
  req: PayloadRequest,
  { plan, document }: Former,
): Promise<SealedPlan> {
  return {
    definition: (await templateOf(req, plan)).content.definition,
    answers: answersOf(await sectionsOf(req, plan.id)),
    circumstances: { ...circumstancesOf(req, plan), today: isoDay(document.sealedAt) },
  }
}

/** The plan that follows, whoever began it; `but` is the one that asks. */
export async function followerOf(
  req: PayloadRequest,
  planId: string,
  but?: string,
): Promise<StoredPlan | undefined> {
  const [found] = await findRecords(req, 'plans', {
    where: {
      and: [{ follows: { equals: planId } }, ...(but ? [{ id: { not_equals: but } }] : [])],
    },
    limit: 1,
  })
  return found
}

/** A sealed plan is followed once, about the same, by the template in force. */
export async function assertFollows(
  req: PayloadRequest,
  plan: StoredPlan,
  template: TemplateVersion,
): Promise<void> {
  if (!idOf(plan.follows)) {
    return
  }
  const former = await formerOf(req, plan)
  const isFollowed = former !== undefined && (await claimed(req, former.plan, plan.id))
  const fits =
    former !== undefined &&
    mayFollow(
      followable(former.plan, await templateOf(req, former.plan)),
      followable(plan, template),
      { isFollowed },
    ) &&
    !(await isOutdated(req, template))
  if (!fits) {
    throw new DomainError('plan.follow.refused', `No plan follows ${idOf(plan.follows) ?? ''} so`)
  }
}

/** Whether another plan follows it already. */
async function claimed(req: PayloadRequest, former: StoredPlan, by: string): Promise<boolean> {
  await claim(req, former)
  return (await followerOf(req, former.id, by)) !== undefined
}

/**
 * Writes a plan before it is looked up what goes on from it, in the same transaction: of two that
 * begin at once, the second sees the first or is refused.
 */
export async function claim(req: PayloadRequest, { id, status }: StoredPlan): Promise<void> {
  const slug = slugOf(req.payload, 'plans')
  await req.payload.db.updateOne({
    collection: slug,
    id: storedIdIn(req.payload, slug, id),
    // As it was: what changes is the moment of its last write.
    data: { status },
    req,
    returning: false,
  })
}

const followable = (plan: StoredPlan, { standardId, number }: TemplateVersion): Followable => ({
  status: plan.status,
  subject: subjectKey(plan),
  standard: standardId,
  number,
  isEvaluation: Boolean(idOf(plan.evaluates)),
})

export const subjectKey = ({ pupil, group, school }: StoredPlan): string =>
  [pupil, group, school].map((one) => idOf(one) ?? '').join(' ')

/** Whether a newer version of the template is in force. */
export async function isOutdated(
  req: PayloadRequest,
  { standardId, number }: TemplateVersion,
): Promise<boolean> {
  const newer = await findRecords(req, 'standard-versions', {
    where: { standardId: { equals: standardId }, number: { greater_than: number } },
    select: { number: true },
    limit: 1,
  })
  return newer.length > 0
}

type Sealed = { planId: string; sha256: string; at: string }

/** With the sealing of the plan that follows: from then on dates tell when the former is superseded, once. */
export async function supersedeFormer(
  req: PayloadRequest,
  { planId, sha256, at }: Sealed,
): Promise<void> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
  const former = await formerOf(req, plan)
  if (former === undefined || former.plan.supersededBy) {
    return
  }
  const from = supersedesFrom(dayOfStored(plan.startDate), isoDay(at))
  await updateRecord(
    req,
    { collection: 'plans', id: former.plan.id },
    { supersededBy: planId, supersededFrom: storedDay(from) },
  )
  await tellOfPlan(req, former.plan, { type: 'plan.superseded', at, facts: { by: sha256, from } })
}
