import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import type { StoredPlan } from '../plans/stored.js'
import { answersOf, type StoredSection } from '../plans/storedSections.js'
import { findRecords, pageAsPerson } from '../records.js'
import type { NumberedTemplate } from './versionsOf.js'

export type RunningPlan = {
  plan: StoredPlan
  version: NumberedTemplate
  school: { name: string }
  answers: Answers
}

/** Looking into a plan reads all of its answers; beyond this many the rest is only counted. */
const MOST = 500
const AT_ONCE = 100

/** Plans in draft on one of these versions that the person may read, the latest changed first. */
export async function runningPlans(
  req: PayloadRequest,
  versions: readonly NumberedTemplate[],
): Promise<{ total: number; plans: RunningPlan[] }> {
  if (versions.length === 0) {
    return { total: 0, plans: [] }
  }
  const { docs: plans, totalDocs } = await pageAsPerson(req, 'plans', {
    where: {
      status: { equals: 'draft' },
      template: { in: versions.map(({ id }) => id) },
    },
    sort: '-updatedAt',
    limit: MOST,
  })
  const answers = await answersOfPlans(req, plans)
  const schools = await namesOfSchools(req, plans)
  return {
    total: totalDocs,
    plans: plans.flatMap((plan) => {
      const version = versions.find(({ id }) => id === idOf(plan.template))
      const school = { name: schools.get(idOf(plan.school) ?? '') ?? '' }
      return version ? [{ plan, version, school, answers: answers.get(plan.id) ?? {} }] : []
    }),
  }
}

async function answersOfPlans(
  req: PayloadRequest,
  plans: readonly StoredPlan[],
): Promise<Map<string, Answers>> {
  const rows = new Map<string, StoredSection[]>()
  for (let start = 0; start < plans.length; start += AT_ONCE) {
    const ids = plans.slice(start, start + AT_ONCE).map(({ id }) => id)
    const found = await findRecords(req, 'plan-sections', {
      where: { plan: { in: ids } },
    })
    for (const row of found) {
      const plan = row.plan
      rows.set(plan, [...(rows.get(plan) ?? []), row])
    }
  }
  return new Map([...rows].map(([plan, sections]) => [plan, answersOf(sections)]))
}

async function namesOfSchools(
  req: PayloadRequest,
  plans: readonly StoredPlan[],
): Promise<Map<string, string>> {
  const ids = [...new Set(plans.flatMap(({ school }) => idOf(school) ?? []))]
  const schools = ids.length
    ? await findRecords(req, 'schools', {
        where: { id: { in: ids } },
      })
    : []
  return new Map(schools.map(({ id, name }) => [id, name]))
}

export function readablePart(
  { sections }: PlanDefinition,
  answers: Answers,
  reader: Reader,
): Answers {
  const open = new Set(
    sections.filter((section) => mayReadSection(section, reader)).map(({ id }) => id),
  )
  return Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id)))
}
