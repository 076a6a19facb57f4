/**
 * Arithmetic on the days of the proleptic Gregorian calendar, from ISO date to ISO date. No clock and
 * no time zone: a day here has no hours, so nothing shifts in March or October.
 */
import type { dateFunctions } from '../definition/condition.js'
import { daysIn, isIsoDate } from '../kernel/isoDate.js'

type Day = { year: number; month: number; day: number }

const LAST_YEAR = 9999

/** Days since 1970-01-01; years start in March here, so that the leap day comes last. */
function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function dayOf(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  }
}

function parseDay(iso: string): Day | undefined {
  if (!isIsoDate(iso)) {
    return undefined
  }
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day }
}

function formatDay({ year, month, day }: Day): string | undefined {
  if (!(year >= 1 && year <= LAST_YEAR)) {
    return undefined
  }
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

export type DateUnit = (typeof dateFunctions)[number]

const wholeMonths = (from: Day, until: Day): number =>
  (until.year - from.year) * 12 + until.month - from.month - (until.day < from.day ? 1 : 0)

const countUnits: Record<DateUnit, (from: Day, until: Day) => number> = {
  days: (from, until) => dayNumber(until) - dayNumber(from),
  weeks: (from, until) => Math.trunc((dayNumber(until) - dayNumber(from)) / 7),
  months: wholeMonths,
  years: (from, until) => Math.trunc(wholeMonths(from, until) / 12),
}

/** Whole units from the first day until the second; negative when the second comes first. */
export function unitsBetween(unit: DateUnit, from: string, until: string): number | undefined {
  const [first, second] = [parseDay(from), parseDay(until)]
  if (first === undefined || second === undefined) {
    return undefined
  }
  const count = countUnits[unit]
  // ISO dates of four-digit years sort as text.
  return until < from ? 0 - count(second, first) : count(first, second)
}

/** So many days later; `undefined` for what is no day, no whole number or outside years 1 to 9999. */
export function plusDays(iso: string, amount: number): string | undefined {
  const day = parseDay(iso)
  return day === undefined || !Number.isSafeInteger(amount)
    ? undefined
    : formatDay(dayOf(dayNumber(day) + amount))
}

/** So many months later, on the last day where the month is shorter: 31 January gives 28 February. */
export function plusMonths(iso: string, amount: number): string | undefined {
  const day = parseDay(iso)
  if (day === undefined || !Number.isSafeInteger(amount)) {
    return undefined
  }
  const months = day.year * 12 + day.month - 1 + amount
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return formatDay({ year, month, day: Math.min(day.day, daysIn(year, month)) })
}
