/** A plan that follows another: which one it may follow, from when it takes its place, and its name. */
import { nextSchoolYear, schoolYearOf } from '../prints/schoolYear.js'
import type { PlanStatus } from './planChange.js'

/** A plan with the template that it is made by; ids. */
export type Followable = {
  status: PlanStatus
  /** What it is about: of a pupil, a group, a school. */
  subject: string
  standard: string
  /** Of the version. */
  number: number
  /** An evaluation is of one moment, and goes on in the plan that follows. */
  isEvaluation: boolean
}

/** What was sealed can be followed, by one plan, about the same, by the same template. */
export function mayFollow(
  former: Followable,
  next: Omit<Followable, 'status' | 'isEvaluation'>,
  { isFollowed }: { isFollowed: boolean },
): boolean {
  return (
    former.status === 'signed' &&
    !former.isEvaluation &&
    !isFollowed &&
    next.subject === former.subject &&
    next.standard === former.standard &&
    next.number >= former.number
  )
}

/** From the day that it is both sealed and to begin; ISO dates. */
export const supersedesFrom = (startDate: string | undefined, sealedOn: string): string =>
  startDate !== undefined && startDate > sealedOn ? startDate : sealedOn

export type Named = {
  /** Of the template: `Ontwikkelingsperspectief`. */
  kind: string
  /** `Łukasz de Vries-Kowalski` */
  subject: string
  /** ISO dates. */
  today: string
  startDate?: string | undefined
  /** When the former began. */
  formerStart?: string | undefined
}

export const MAX_TITLE = 200

/** What tells one plan from another: kind, school year, whom it is about. */
export function proposedTitle({ kind, subject, today, startDate, formerStart }: Named): string {
  const own = schoolYearOf(startDate ?? today)
  const next = formerStart === undefined ? own : nextSchoolYear(schoolYearOf(formerStart))
  return `${kind} ${startDate === undefined && next > own ? next : own} ${subject}`
    .trim()
    .slice(0, MAX_TITLE)
}
