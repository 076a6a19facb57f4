import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { schoolYearOf } from '../../domain/prints/schoolYear.js'
import { findAsPerson } from '../records.js'
import { nowOf } from '../services.js'

export type PrintChoices = {
  groups: { id: string; name: string; school?: string }[]
  schools: { id: string; name: string }[]
  /** The latest first. */
  years: string[]
}

type Listed = { id: string; name: string; schoolYear?: string | null; school?: unknown }

/** More are found by their school. */
const MAX_LISTED = 500
const MAX_YEARS = 12

/** What this person can choose from: schools and groups they may read, and the years of their plans. */
export async function printChoices({ req }: { req: PayloadRequest }): Promise<PrintChoices> {
  const schools = await listed(req, 'schools')
  const groups = await listed(req, 'groups')
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]))
  return {
    schools: schools.map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name, schoolYear, school }) => {
      const at = schools.length > 1 ? nameOf.get(idOf(school) ?? '') : undefined
      return { id, name: schoolYear ? `${name} (${schoolYear})` : name, ...(at && { school: at }) }
    }),
    years: await yearsOf(req),
  }
}

/** None of what the role does not read. */
const listed = (req: PayloadRequest, collection: 'schools' | 'groups'): Promise<Listed[]> =>
  findAsPerson<Listed>(req, collection, { sort: 'name', limit: MAX_LISTED, orNone: true })

/** From this year back to the first plan there is. */
async function yearsOf(req: PayloadRequest): Promise<string[]> {
  const now = nowOf(req)
  const firsts = [await edgeOf(req, 'startDate'), await edgeOf(req, 'createdAt')]
  const lasts = [await edgeOf(req, '-startDate'), now]
  const first = yearOf(firsts.filter((day) => day !== undefined).sort()[0] ?? now)
  const last = yearOf(
    lasts
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? now,
  )
  const length = Math.min(last - first + 1, MAX_YEARS)
  return Array.from({ length }, (_, back) => `${last - back}-${last - back + 1}`)
}

const yearOf = (moment: string): number => Number(schoolYearOf(isoDay(moment)).slice(0, 4))

/** The first plan by this field that has it. */
async function edgeOf(req: PayloadRequest, sort: string): Promise<string | undefined> {
  const field = sort.replace('-', '') as 'startDate' | 'createdAt'
  const [plan] = await findAsPerson<Partial<Record<typeof field, string>>>(req, 'plans', {
    where: { [field]: { exists: true } },
    sort,
    limit: 1,
    orNone: true,
  })
  return plan?.[field]
}
