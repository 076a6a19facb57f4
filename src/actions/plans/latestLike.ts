import type { PayloadRequest, Where } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { findRecords } from '../records.js'
import { templateOf, type StoredPlan } from './stored.js'

/** Looked through for one of the same kind; older ones are seldom still about the same. */
const LOOKED_THROUGH = 20

/** The last other plan of the same kind about the same pupil, group or school; of an evaluation, the last evaluation. */
export async function latestLike(
  req: PayloadRequest,
  plan: StoredPlan,
  where: Where = {},
): Promise<StoredPlan | undefined> {
  const { planKind } = (await templateOf(req, plan)).content
  const others = await findRecords(req, 'plans', {
    where: { and: [sameSubject(plan), sameNature(plan), { id: { not_equals: plan.id } }, where] },
    sort: '-createdAt',
    limit: LOOKED_THROUGH,
  })
  for (const other of others) {
    if ((await templateOf(req, other)).content.planKind === planKind) {
      return other
    }
  }
  return undefined
}

/** A template of evaluations may bear the kind of the plans that it evaluates. */
const sameNature = ({ evaluates }: StoredPlan): Where => ({
  evaluates: { exists: Boolean(idOf(evaluates)) },
})

function sameSubject({ pupil, group, school }: StoredPlan): Where {
  const [field, value] = idOf(pupil) ? ['pupil', pupil] : ['group', group]
  return idOf(value)
    ? { [field]: { equals: idOf(value) } }
    : {
        school: { equals: idOf(school) },
        pupil: { exists: false },
        group: { exists: false },
      }
}
