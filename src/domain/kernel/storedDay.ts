/** A day as a date field of a collection keeps it: a moment, of which the first ten characters count. */
import { isIsoDate } from './isoDate.js'

/** Noon in Greenwich is the same day in Amsterdam, in summer and winter. */
export const storedDay = (iso: string): string => `${iso}T12:00:00.000Z`

/** The ISO date of a stored moment; `undefined` for text that is none, such as what somebody typed. */
export function dayOfStored(stored: unknown): string | undefined {
  const [, day = ''] =
    typeof stored === 'string' ? (/^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(stored) ?? []) : []
  return isIsoDate(day) ? day : undefined
}
