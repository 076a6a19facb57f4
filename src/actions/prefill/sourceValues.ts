import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import { isRestricted } from '../../domain/plans/sectionAccess.js'
import type { SourceValues } from '../../domain/prefill/prefill.js'
import { fullName } from '../../domain/pupils/name.js'
import { latestLike } from '../plans/latestLike.js'
import { boardName, schoolOf } from '../schoolOf.js'
import { pupilOf, templateOf, type StoredPlan } from '../plans/stored.js'
import { answersOf, sectionsOf } from '../plans/storedSections.js'
import { groupOf, teachersText } from '../plans/subjectOf.js'

type Known = SourceValues['known']

/** What every source says now; what is not known is not there. */
export async function sourceValues(
  req: PayloadRequest,
  plan: StoredPlan,
  { author }: { author?: string } = {},
): Promise<SourceValues> {
  const found: Record<string, string | undefined | null> = {
    ...(idOf(plan.pupil) ? await pupilSources(req, plan) : {}),
    ...(idOf(plan.group) ? await groupSources(req, plan) : {}),
    ...(await placeSources(req, plan)),
    'author.name': author,
  }
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as Known
  const earlierPlan = await earlierAnswers(req, plan)
  return { known, ...(earlierPlan && { earlierPlan }) }
}

type Contact = { name?: string | null; email?: string | null; phone?: string | null }

async function pupilSources(req: PayloadRequest, plan: StoredPlan) {
  const pupil = await pupilOf(req, plan)
  const day = (moment: string | null | undefined) => (moment ? isoDay(moment) : undefined)
  const guardians: Contact[] = pupil.guardians ?? []
  return {
    'pupil.name': fullName(pupil),
    'pupil.firstName': pupil.firstName,
    'pupil.dateOfBirth': day(pupil.dateOfBirth),
    'pupil.enrolmentDate': day(pupil.enrolmentDate),
    'pupil.group': pupil.groupName,
    'guardians.names': guardians.map(({ name }) => name ?? '').join(', '),
    ...guardianSources('guardian1', guardians[0]),
    ...guardianSources('guardian2', guardians[1]),
  }
}

const guardianSources = (prefix: string, { name, email, phone }: Contact = {}) => ({
  [`${prefix}.name`]: name,
  [`${prefix}.email`]: email,
  [`${prefix}.phone`]: phone,
})

async function groupSources(req: PayloadRequest, plan: StoredPlan) {
  const { name, schoolYear, teachers } = await groupOf(req, plan)
  return {
    'group.name': name,
    'group.schoolYear': schoolYear,
    'group.teachers': teachersText(teachers),
  }
}

async function placeSources(req: PayloadRequest, plan: StoredPlan) {
  const { name, city, board } = await schoolOf(req, plan)
  const nameOfBoard = await boardName(req, idOf(board) ?? '')
  return { 'school.name': name, 'school.city': city, 'board.name': nameOfBoard }
}

/**
 * The last plan of the same kind about the same pupil, group or school. What was restricted there
 * stays there: the next template may show that section to others.
 */
async function earlierAnswers(req: PayloadRequest, plan: StoredPlan): Promise<Answers | undefined> {
  const earlier = await latestLike(req, plan)
  if (earlier === undefined) {
    return undefined
  }
  const { definition } = (await templateOf(req, earlier)).content
  return openAnswers(definition, answersOf(await sectionsOf(req, earlier.id)))
}

const openAnswers = ({ sections }: PlanDefinition, answers: Answers): Answers => {
  const open = new Set(sections.filter((section) => !isRestricted(section)).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id)))
}
