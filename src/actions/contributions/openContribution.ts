import type { PayloadRequest } from 'payload'

import {
  contributionState,
  contributorReader,
  type ContributionState,
} from '../../domain/contributions/contribution.js'
import { DomainError } from '../../domain/errors.js'
import type { Answers, Issue } from '../../domain/definition/answers.js'
import type { ContributorRole } from '../../domain/definition/access.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { isoDay } from '../../domain/kernel/format.js'
import { isGuardIssue } from '../../domain/forms/guardIssues.js'
import { isBlocking } from '../../domain/forms/issues.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import type { FormState } from '../../domain/logic/formState.js'
import type { ReaderRules } from '../../domain/plans/asRead.js'
import { mayFillSection, type Reader } from '../../domain/plans/sectionAccess.js'
import { loadAsSystem } from '../load.js'
import { organisationOf } from '../organisationOf.js'
import { holderOf } from '../personalLink.js'
import { peopleOfPlan, type PlanPerson } from '../plans/peopleOfPlan.js'
import { readPlanAs } from '../plans/readPlanAs.js'
import type { StoredPlan } from '../plans/stored.js'
import type { StoredSection } from '../plans/storedSections.js'
import { nowOf } from '../services.js'
import { aboutOf } from './aboutOf.js'
import type { StoredContribution } from './stored.js'

export type Linked = { req: PayloadRequest; token: unknown }

/** What a contributor finds behind the link, whatever became of it. */
export type ContributionView = {
  state: ContributionState
  name: string
  role: ContributorRole
  /** A first name, or what the plan is called. */
  about: string
  message?: string
  dueDate?: string
  doneAt?: string
  asker: { name: string; email: string }
  school: string
  logo?: string
}

export type ContributionSection = {
  id: string
  mayFill: boolean
  revision: number
  savedBy?: string
  savedAt?: string
  /** What is missing or wrong before the plan can be signed: a contributor is asked once. */
  missing: Issue[]
}

/** The part of the plan that belongs to an open link. */
export type ContributionForm = {
  definition: PlanDefinition
  answers: Answers
  sections: ContributionSection[]
  people: PlanPerson[]
  state: FormState
  /** For answers that are not stored: what the form comes to with them. */
  evaluate: (sectionId: string, answers: Answers[string]) => FormState
}

/** What a link leads to, as it is now. */
export type LinkedContribution = {
  contribution: StoredContribution
  plan: StoredPlan
  reader: Reader
  state: ContributionState
}

export type OpenContribution = LinkedContribution & { view: ContributionView }

/** Reading changes nothing: mail scanners open links too. */
export async function openContribution({ req, token }: Linked): Promise<OpenContribution> {
  const linked = await linkedContribution({ req, token })
  return { ...linked, view: await viewOf(req, linked) }
}

export async function linkedContribution({ req, token }: Linked): Promise<LinkedContribution> {
  const contribution = await holderOf(req, 'contribution', token)
  if (!contribution) {
    throw new DomainError('contribution.token.invalid', 'No contribution has this link')
  }
  const plan = await loadAsSystem(req, {
    collection: 'plans',
    id: contribution.plan,
  })
  const { role, sections } = contribution
  return {
    contribution,
    plan,
    reader: contributorReader(role, sections),
    state: contributionState(contribution, {
      now: nowOf(req),
      isDraft: plan.status === 'draft',
    }),
  }
}

async function viewOf(
  req: PayloadRequest,
  { contribution, plan, state }: LinkedContribution,
): Promise<ContributionView> {
  const { name, role, message, dueDate, doneAt, invitedBy } = contribution
  const { school, logo } = await organisationOf(req, contribution)
  return {
    state,
    name,
    role,
    about: await aboutOf(req, plan),
    asker: { name: invitedBy.name, email: invitedBy.email },
    school,
    ...(logo && { logo }),
    ...(message && { message }),
    ...(dueDate && { dueDate: isoDay(dueDate) }),
    ...(doneAt && { doneAt: new Date(doneAt).toISOString() }),
  }
}

export function assertOpen({ contribution, state }: LinkedContribution): void {
  if (state !== 'open') {
    throw new DomainError('contribution.closed', `Contribution ${contribution.id}: ${state}`)
  }
}

/** Conditions look at the whole plan; what is shown comes from what this person may read. */
export async function contributionForm(
  req: PayloadRequest,
  opened: OpenContribution,
): Promise<ContributionForm> {
  assertOpen(opened)
  const { plan, reader } = opened
  const read = await readPlanAs(req, plan, reader)
  const { definition, answers, state, stored, all } = read
  const missing = missingOf(read, all)
  return {
    definition,
    answers,
    sections: definition.sections
      .filter(({ id }) => state.section(id).visible)
      .map((section) => ({
        id: section.id,
        mayFill: mayFillSection(section, reader),
        missing: missing.filter(({ sectionId }) => sectionId === section.id),
        ...statusOf(stored.find(({ sectionId }) => sectionId === section.id)),
      })),
    people: await peopleOfPlan(req, plan),
    state,
    evaluate: (sectionId, changed) => read.evaluate({ ...all, [sectionId]: changed }),
  }
}

/** What the law asks of the school is not asked of who contributes. */
function missingOf({ whole, definition, circumstances }: ReaderRules, answers: Answers): Issue[] {
  const sectionIds = definition.sections.map(({ id }) => id)
  const asked = { definition: whole, answers, level: 'sign', circumstances } as const
  return validateAnswers({ ...asked, sectionIds }).filter(
    (issue) => isBlocking(issue) && !isGuardIssue(issue),
  )
}

function statusOf(
  stored: StoredSection | undefined,
): Pick<ContributionSection, 'revision' | 'savedBy' | 'savedAt'> {
  const { revision = 0, savedBy, savedAt } = stored ?? {}
  return {
    revision,
    ...(savedBy && { savedBy: savedBy.name }),
    ...(savedAt && { savedAt: new Date(savedAt).toISOString() }),
  }
}
