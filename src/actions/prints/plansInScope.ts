import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import {
  MAX_PLANS,
  parseScope,
  type PrintCount,
  type PrintScope,
} from '../../domain/prints/printJob.js'
import { currentOf, isSchoolYear, spanOf } from '../../domain/prints/schoolYear.js'
import { asPerson } from '../asSystem.js'
import { loadAsPerson } from '../load.js'
import type { StoredGroup } from '../plans/subjectOf.js'
import { findAsPerson, findRecords } from '../records.js'
import { servicesOf } from '../services.js'
import { slugOf } from '../slugOf.js'

/** Which plans a choice means, and how people call it. */
export type Chosen = { scope: PrintScope; where: Where; title: string }

/** Only what the person may read can be chosen, and only plans they may read are meant. */
export async function chosenPlans(req: PayloadRequest, given: unknown): Promise<Chosen> {
  const scope = parseScope(given)
  if (!scope) {
    throw new DomainError('prints.choice.missing', 'No group, school or school year was chosen')
  }
  const parts = [
    scope.group ? await ofGroup(req, scope.group) : undefined,
    scope.school ? await ofSchool(req, scope.school) : undefined,
    scope.year ? { where: ofYear(scope.year), title: scope.year } : undefined,
  ].filter((part) => part !== undefined)
  return {
    scope,
    where: { and: parts.map(({ where }) => where) },
    title: parts.map(({ title }) => title).join(', '),
  }
}

/** About the group itself, and about the pupils who are in it now: of another year nobody is. */
async function ofGroup(req: PayloadRequest, id: string): Promise<{ where: Where; title: string }> {
  const group = await loadAsPerson(req, { collection: 'groups', id })
  const ofItself: Where = { group: { equals: id } }
  const school = { school: { equals: idOf(group.school) } }
  const ofPupils: Where = { and: [{ 'pupil.groupName': { equals: group.name } }, school] }
  const where = (await isOfNow(req, group)) ? { or: [ofItself, ofPupils] } : ofItself
  return { where, title: group.name }
}

/** Next year's group is often there before the summer; whether this person may see it is no matter. */
async function isOfNow(
  req: PayloadRequest,
  { name, schoolYear, school }: StoredGroup,
): Promise<boolean> {
  const groups = await findRecords(req, 'groups', {
    where: { and: [{ name: { equals: name } }, { school: { equals: idOf(school) } }] },
  })
  const year = schoolYear ?? ''
  const years = groups.map((group) => group.schoolYear ?? '')
  return !isSchoolYear(year) || year === currentOf(years, servicesOf(req.payload).now())
}

async function ofSchool(req: PayloadRequest, id: string): Promise<{ where: Where; title: string }> {
  const { name } = await loadAsPerson(req, { collection: 'schools', id })
  return { where: { school: { equals: id } }, title: name }
}

/** By the day a plan takes effect; without one, by the day it was begun. */
function ofYear(year: string): Where {
  const { from, until } = spanOf(year)
  const within = (field: string): Where => ({
    [field]: { greater_than_equal: from, less_than: until },
  })
  return {
    or: [within('startDate'), { and: [{ startDate: { exists: false } }, within('createdAt')] }],
  }
}

/** What would be made, told beforehand. */
export async function countPrints({
  req,
  choice,
}: {
  req: PayloadRequest
  choice: unknown
}): Promise<PrintCount> {
  const { where } = await chosenPlans(req, choice)
  const countOf = async (status: string): Promise<number> => {
    const { totalDocs } = await req.payload.count({
      collection: slugOf(req.payload, 'plans'),
      where: { and: [where, { status: { equals: status } }] },
      ...asPerson(req),
    })
    return totalDocs
  }
  const draft = await countOf('draft')
  const signing = await countOf('signing')
  const signed = await countOf('signed')
  return { total: draft + signing + signed, draft, signing, signed, max: MAX_PLANS }
}

export async function planIdsIn(req: PayloadRequest, where: Where): Promise<string[]> {
  const plans = await findAsPerson(req, 'plans', {
    where,
    sort: ['title', 'createdAt'],
    limit: MAX_PLANS + 1,
    select: { title: true },
  })
  return plans.map(({ id }) => id)
}
