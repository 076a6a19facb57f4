import type { PayloadRequest } from 'payload'

import type { PersonKind } from '../../domain/fieldTypes/person.js'
import { idOf } from '../../domain/kernel/reference.js'
import { fullName } from '../../domain/pupils/name.js'
import { findRecords } from '../records.js'
import { pupilOf, type StoredPlan } from './stored.js'

export type PlanPerson = { kind: PersonKind; ref: string; name: string }

/** Who may be named in a plan: its pupil, the guardians, and who works at the school. */
export async function peopleOfPlan(req: PayloadRequest, plan: StoredPlan): Promise<PlanPerson[]> {
  return [...(await familyOf(req, plan)), ...(await staffOf(req, plan))]
}

async function familyOf(req: PayloadRequest, plan: StoredPlan): Promise<PlanPerson[]> {
  if (!idOf(plan.pupil)) {
    return []
  }
  const pupil = await pupilOf(req, plan)
  return [
    { kind: 'pupil', ref: `pupil:${pupil.id}`, name: fullName(pupil) },
    ...(pupil.guardians ?? []).map(({ id, name }, index): PlanPerson => ({
      kind: 'guardian',
      ref: `guardian:${id ?? `${pupil.id}-${index + 1}`}`,
      name,
    })),
  ]
}

async function staffOf(req: PayloadRequest, { school }: StoredPlan): Promise<PlanPerson[]> {
  const users = await findRecords(req, 'users', {
    where: { 'memberships.school': { equals: idOf(school) ?? '' } },
    sort: 'name',
    limit: 500,
  })
  return users.flatMap(({ id, name }): PlanPerson[] =>
    name ? [{ kind: 'staff', ref: `staff:${id}`, name }] : [],
  )
}
