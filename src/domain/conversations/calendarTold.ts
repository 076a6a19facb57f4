/** What the calendar of a guest is told of a conversation, so that it never holds a moment that is off. */
import type { Moment } from './conversation.js'

export type CalendarTold = { moment: Moment; isCancelled: boolean }

type Invitation = {
  moments: readonly Moment[]
  /** For this guest: it is cancelled, or they are not invited any more. */
  isOff: boolean
  /** What the last file that they were mailed left in their calendar. */
  held: Moment | null | undefined
}

/** Proposals are in no calendar; what was fixed before goes out of it. */
export function calendarTold({ moments, isOff, held }: Invitation): CalendarTold | undefined {
  const fixed = moments.length === 1 ? moments[0] : undefined
  if (fixed && !isOff) {
    return { moment: fixed, isCancelled: false }
  }
  // A mail with the fixed moment may be on its way still.
  const gone = held ?? fixed
  return gone && { moment: gone, isCancelled: true }
}
