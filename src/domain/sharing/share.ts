/**
 * A draft that is shared before the conversation. Somebody without an account reads by a personal
 * link what they may read of the plan as it stands, and leaves remarks; that they read it is noted,
 * and not asked for. Who is asked to fill a part has a contribution instead.
 */
import type { ContributorRole } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { mayReadSection, type Reader } from '../plans/sectionAccess.js'
import type { SignerRole } from '../signing/slots.js'

export const shareStatuses = ['shared', 'withdrawn'] as const
export type ShareStatus = (typeof shareStatuses)[number]

/** What a link is worth now: once the plan is fixed it is read, and nothing is said about it any more. */
export type ShareState = 'open' | 'locked' | 'withdrawn' | 'expired'

export function shareState(
  { status, expiresAt }: { status: ShareStatus; expiresAt: string },
  { now, isDraft }: { now: string; isDraft: boolean },
): ShareState {
  if (status === 'withdrawn') {
    return 'withdrawn'
  }
  if (Date.parse(expiresAt) <= Date.parse(now)) {
    return 'expired'
  }
  return isDraft ? 'open' : 'locked'
}

/** In which roles of the template somebody signs; who only helps outside the school signs in none. */
const signsAs: Readonly<Record<ContributorRole, readonly SignerRole[]>> = {
  guardian: ['guardian'],
  pupil: ['pupil'],
  externalMentor: [],
  colleague: ['teacher', 'careCoordinator', 'principal'],
}

/**
 * As whom they read: what names their role, and what they will read anyway when they sign. Nobody opens
 * for others what they may not read themselves, so `sharer` must read it too.
 */
export const draftReader = (
  role: ContributorRole,
  { slots, sections }: Pick<PlanDefinition, 'slots' | 'sections'>,
  sharer: Reader,
): Reader => ({
  audiences: [role],
  staff: false,
  signs: slots.some((slot) => signsAs[role].includes(slot.role)),
  sections: sections.filter((section) => mayReadSection(section, sharer)).map(({ id }) => id),
})

/** The role in which somebody of the school's side reads who signs in this one. */
export const roleOfSigner = (role: SignerRole): ContributorRole =>
  role === 'guardian' || role === 'pupil' ? role : 'colleague'

const HOUR = 60 * 60 * 1000

/** Which reading is worth a note: the first, and what comes more than an hour after the last noted. */
export function readingToNote(
  { firstReadAt, lastReadAt }: { firstReadAt?: string | null; lastReadAt?: string | null },
  now: string,
): 'first' | 'again' | undefined {
  if (!firstReadAt) {
    return 'first'
  }
  const last = Date.parse(lastReadAt ?? firstReadAt)
  return Date.parse(now) - last > HOUR ? 'again' : undefined
}
