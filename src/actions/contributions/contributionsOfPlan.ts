import type { PayloadRequest } from 'payload'

import { askable } from '../../domain/contributions/checkInvitation.js'
import { contributorRoles, type ContributorRole } from '../../domain/definition/access.js'
import { idOf } from '../../domain/kernel/reference.js'
import { fullName } from '../../domain/pupils/name.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { mailStatesOf, type MailState } from '../mail/mailJobs.js'
import { readerOf } from '../plans/readerOf.js'
import { pupilOf, templateOf, type StoredPlan } from '../plans/stored.js'
import { senderOf } from '../senderOf.js'
import { contributionsOf, type StoredContribution } from './stored.js'

export type ListedContribution = Pick<
  StoredContribution,
  'id' | 'name' | 'email' | 'role' | 'status' | 'expiresAt'
> & {
  /** Titles of what was asked. */
  sections: string[]
  dueDate?: string
  /** When the last mail left. */
  invitedAt?: string
  doneAt?: string
  /** While the mail with the link has not left. */
  mail?: MailState
}

export type AskableSection = { id: string; title: string; mayFill: boolean }
export type AskableRole = { role: ContributorRole; sections: AskableSection[] }
export type Suggestion = { role: ContributorRole; name: string; email: string }

export type ContributionsOfPlan = {
  /** Whether the plan can still be filled. */
  isOpen: boolean
  contributions: ListedContribution[]
  /** Which sections someone of a role can be asked for; a role without any is left out. */
  roles: AskableRole[]
  suggestions: Suggestion[]
  /** Of whoever would ask now. */
  senderEmail: string
}

/** Who was asked for what in this plan, and who can still be asked. */
export async function contributionsOfPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<ContributionsOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  const roles = contributorRoles
    .map((role) => ({
      role,
      sections: askable(definition, role, reader).map(({ section: { id, title }, mayFill }) => ({
        id,
        title,
        mayFill,
      })),
    }))
    .filter(({ sections }) => sections.some(({ mayFill }) => mayFill))
  const titles = new Map(
    roles.flatMap(({ sections }) => sections.map(({ id, title }) => [id, title] as const)),
  )
  return {
    isOpen: plan.status === 'draft',
    contributions: await listedContributions(req, planId, titles),
    roles,
    suggestions: await suggestionsFor(req, plan),
    senderEmail: senderOf(req).email,
  }
}

type Titles = ReadonlyMap<string, string>

async function listedContributions(
  req: PayloadRequest,
  planId: string,
  titles: Titles,
): Promise<ListedContribution[]> {
  const contributions = await contributionsOf(req, planId)
  const mailTo = ({ id }: StoredContribution) => ({ kind: 'contributionInvitation', id }) as const
  const mails = await mailStatesOf(req, contributions.map(mailTo))
  return contributions.map((one) => {
    const mail = mails(mailTo(one))
    return { ...listed(one, titles), ...(mail && { mail }) }
  })
}

/** Titles of sections this person may not read stay out. */
function listed(contribution: StoredContribution, titles: Titles): ListedContribution {
  const { id, name, email, role, status, expiresAt, sections } = contribution
  const moment = (key: 'dueDate' | 'invitedAt' | 'doneAt') => {
    const value = contribution[key]
    return value ? { [key]: new Date(value).toISOString() } : {}
  }
  return {
    id,
    name,
    email,
    role,
    status,
    expiresAt: new Date(expiresAt).toISOString(),
    sections: sections.flatMap((sectionId) => titles.get(sectionId) ?? []),
    ...moment('dueDate'),
    ...moment('invitedAt'),
    ...moment('doneAt'),
  }
}

async function suggestionsFor(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<ContributionsOfPlan['suggestions']> {
  if (!idOf(plan.pupil)) {
    return []
  }
  const pupil = await pupilOf(req, plan)
  return [
    ...(pupil.guardians ?? []).map(({ name, email }) => ({
      role: 'guardian' as const,
      name,
      email: email ?? '',
    })),
    { role: 'pupil', name: fullName(pupil), email: pupil.email ?? '' },
  ]
}
