/**
 * A conversation about a plan, to which people are invited by a personal link. What it is now follows
 * from what its planner did last and from the clock; nothing has to move it when its day has passed.
 */
import { contributorRoles } from '../definition/access.js'
import { momentAt } from '../kernel/amsterdam.js'
import type { Phase } from '../plans/phase.js'

/** What its planner did last. */
export const conversationStatuses = ['planned', 'fixed', 'changed', 'cancelled', 'held'] as const
export type ConversationStatus = (typeof conversationStatuses)[number]

/** A day and its times on the clock of Amsterdam; `date` as ISO 8601, times as `14:05`. */
export type Moment = { date: string; from: string; to: string }

export const placeKinds = ['address', 'link', 'phone'] as const
/** Where it is: at an address, behind a link, or by phone, where `text` may say who calls whom. */
export type Place = { kind: (typeof placeKinds)[number]; text: string }

/** `staff`: someone with an account at the school. */
export const guestRoles = [...contributorRoles, 'staff'] as const
export type GuestRole = (typeof guestRoles)[number]

export const conversationLimits = {
  moments: 5,
  guests: 15,
  /** Of one conversation, all who were ever invited: nobody is mailed on and on. */
  everInvited: 45,
  /** Of one plan, all that were ever planned. */
  ofPlan: 50,
  place: 300,
  /** Words of a guest who asks for another time. */
  words: 1_000,
  /** Days from today; a slip of the hand in the year is found by it. */
  ahead: 400,
  present: 500,
  summary: 4_000,
  actions: 2_000,
} as const

/** Names a moment by what it is: one that was moved is another. */
export const momentId = ({ date, from, to }: Moment): string => `${date}T${from}-${to}`

/** ISO 8601 in UTC. Moments are checked before they are kept: their hours exist. */
export const startOf = ({ date, from }: Moment): string => momentAt(date, from) ?? ''
export const endOf = ({ date, to }: Moment): string => momentAt(date, to) ?? ''

export const inOrder = (moments: readonly Moment[]): Moment[] =>
  moments.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))

/** Of which minutes can be written. */
export const begunMoments = (moments: readonly Moment[], now: string): Moment[] =>
  inOrder(moments).filter((moment) => startOf(moment) <= now)

/** When it was held: at the moment that was fixed, or at the proposal that `chosen` names. */
export function heldMoment(
  moments: readonly Moment[],
  chosen: unknown,
  now: string,
): Moment | undefined {
  const begun = begunMoments(moments, now)
  return moments.length === 1 ? begun[0] : begun.find((one) => momentId(one) === chosen)
}

/** One moment is fixed; several are proposals, as long as nobody chose. */
export type Stage = 'proposed' | 'fixed' | 'past' | 'cancelled' | 'held'

export const isPast = (moments: readonly Moment[], now: string): boolean =>
  moments.every((moment) => endOf(moment) <= now)

type Planned = { status: ConversationStatus; moments: readonly Moment[] }

export function stageOf({ status, moments }: Planned, now: string): Stage {
  if (status === 'cancelled' || status === 'held') {
    return status
  }
  if (isPast(moments, now)) {
    return 'past'
  }
  return moments.length === 1 ? 'fixed' : 'proposed'
}

/** Guests can come in and go, answer, and are reminded. */
export const isToCome = (stage: string): stage is 'proposed' | 'fixed' =>
  stage === 'proposed' || stage === 'fixed'

/** How long a link shows how things stand, after the last moment. */
const LINK_DAYS = 14
const DAY = 24 * 60 * 60 * 1000

export const isExpired = (moments: readonly Moment[], now: string): boolean =>
  moments.every((moment) => Date.parse(endOf(moment)) + LINK_DAYS * DAY <= Date.parse(now))

const discussed: readonly Phase[] = ['draft', 'inDiscussion', 'evaluationDue', 'overdue']

/** While a plan is made, and when it is time to evaluate it. */
export const mayConverseIn = (phase: Phase): boolean => discussed.includes(phase)
