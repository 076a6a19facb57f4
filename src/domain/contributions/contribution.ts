/**
 * Someone without an account who was asked to fill a part of a plan. They come in by a personal
 * link; `done` and `withdrawn` close it, and so does its day of expiry.
 */
import type { ContributorRole } from '../definition/access.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import { mayFillSection, mayReadSection, type Reader } from '../plans/sectionAccess.js'

export const contributionStatuses = ['invited', 'started', 'done', 'withdrawn'] as const
export type ContributionStatus = (typeof contributionStatuses)[number]

/** Who asked; in which language they work is unknown of what was asked long ago. */
export type Inviter = { id: string; name: string; email: string; language?: Language }

/** What a link is worth now. */
export type ContributionState = 'open' | 'done' | 'withdrawn' | 'expired' | 'locked'

export function contributionState(
  { status, expiresAt }: { status: ContributionStatus; expiresAt: string },
  { now, isDraft }: { now: string; isDraft: boolean },
): ContributionState {
  if (status === 'withdrawn' || status === 'done') {
    return status
  }
  if (Date.parse(expiresAt) <= Date.parse(now)) {
    return 'expired'
  }
  return isDraft ? 'open' : 'locked'
}

export const contributorReader = (role: ContributorRole, sections?: readonly string[]): Reader => ({
  audiences: [role],
  staff: false,
  ...(sections && { sections }),
})

/** What someone of this role can be asked: to fill, or to read what belongs to it. */
export function sectionsFor(
  { sections }: Pick<PlanDefinition, 'sections'>,
  role: ContributorRole,
): { section: Section; mayFill: boolean }[] {
  const reader = contributorReader(role)
  return sections
    .filter((section) => mayReadSection(section, reader))
    .map((section) => ({ section, mayFill: mayFillSection(section, reader) }))
}

const DAY = 24 * 60 * 60 * 1000
const AFTER_DUE = 15 * DAY
const WITHOUT_DUE = 8 * 7 * DAY

/** Two weeks after the day it is asked for; eight weeks from now when no day was named. */
export function expiryOf({ dueDate, now }: { dueDate?: string | undefined; now: string }): string {
  const from = Date.parse(now)
  const due = dueDate === undefined ? from + WITHOUT_DUE : Date.parse(dueDate) + AFTER_DUE
  return new Date(Math.max(due, from + DAY)).toISOString()
}
