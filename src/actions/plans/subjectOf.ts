import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { formatDate } from '../../domain/kernel/format.js'
import type { PlanDefinition, Subject } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { Fact } from '../../domain/printing/document.js'
import { fullName, initialsOf } from '../../domain/pupils/name.js'
import { signing } from '../../translations/signing.js'
import type { Stored } from '../../records/stored.js'
import { loadAsSystem } from '../load.js'
import { schoolOf } from '../schoolOf.js'
import { pupilOf, type StoredPlan, type StoredPupil } from './stored.js'

// Asked for each time: an app may have words of its own.
const words = () => signing.nl

export type StoredGroup = Stored<'groups'>

/** Whom or what a plan is about, as its title page says it. */
export type PlanSubject = {
  name: string
  /** Names no child: for the foot of every page. */
  short: string
  facts: Fact[]
}

export const groupOf = (req: PayloadRequest, { group }: Pick<StoredPlan, 'group'>) =>
  loadAsSystem(req, { collection: 'groups', id: idOf(group) ?? '' })

export async function subjectOf(req: PayloadRequest, plan: StoredPlan): Promise<PlanSubject> {
  if (idOf(plan.pupil)) {
    return ofPupil(await pupilOf(req, plan))
  }
  return idOf(plan.group) ? ofGroup(await groupOf(req, plan)) : ofSchool(req, plan)
}

const factsOf = (facts: [string, string | null | undefined][]): Fact[] =>
  facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))

function ofPupil(pupil: StoredPupil): PlanSubject {
  const date = (value: string | null | undefined) => value && formatDate(value, 'nl')
  return {
    name: pupil.displayName ?? fullName(pupil),
    short: initialsOf(pupil),
    facts: factsOf([
      [words().pupil, pupil.displayName],
      [words().born, date(pupil.dateOfBirth)],
      [words().group, pupil.groupName],
      [words().enrolled, date(pupil.enrolmentDate)],
    ]),
  }
}

function ofGroup({ name, schoolYear, teachers }: StoredGroup): PlanSubject {
  return {
    name,
    short: name,
    facts: factsOf([
      [words().group, name],
      [words().schoolYear, schoolYear],
      [words().teachers, teachersText(teachers)],
    ]),
  }
}

export const teachersText = (teachers: StoredGroup['teachers']): string =>
  (teachers ?? []).map(({ name }) => name).join(', ')

async function ofSchool(req: PayloadRequest, plan: StoredPlan): Promise<PlanSubject> {
  const { name } = await schoolOf(req, plan)
  return { name, short: '', facts: factsOf([[words().school, name]]) }
}

const missing: Readonly<Record<Exclude<Subject, 'school'>, (plan: StoredPlan) => boolean>> = {
  pupil: ({ pupil }) => !idOf(pupil),
  group: ({ group }) => !idOf(group),
}

/** A plan is about what its template is for, and about nothing besides. */
export function assertSubject(plan: StoredPlan, { subject = 'pupil' }: PlanDefinition): void {
  if (subject !== 'school' && missing[subject](plan)) {
    throw new DomainError('plan.subject.missing', `A plan about a ${subject} without it`, {
      data: { subject },
    })
  }
  const odd = (['pupil', 'group'] as const).find((kind) => kind !== subject && !missing[kind](plan))
  if (odd) {
    throw new DomainError('plan.subject.other', `A plan about a ${subject} names a ${odd}`, {
      data: { subject },
    })
  }
}
