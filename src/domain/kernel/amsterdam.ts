/** From the clock of Amsterdam to a moment of the world. */
import { isoDay, isoTime } from './format.js'

const HOUR = 60 * 60 * 1000
/** Ahead of Greenwich in summer and in winter. */
const AHEAD = [2 * HOUR, HOUR]

/**
 * The moment at which it is this day and time in Amsterdam, as ISO 8601 in UTC. Of an hour that comes
 * twice, in October, the first; `undefined` for an hour that is skipped, in March.
 *
 * @example momentAt('2026-12-10', '14:00') is '2026-12-10T13:00:00.000Z'
 */
export function momentAt(date: string, time: string): string | undefined {
  const there = Date.parse(`${date}T${time}:00.000Z`)
  return AHEAD.map((ahead) => new Date(there - ahead))
    .find((moment) => isoDay(moment) === date && isoTime(moment) === time)
    ?.toISOString()
}
