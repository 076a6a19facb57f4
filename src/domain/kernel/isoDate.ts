/** A day of the calendar as ISO 8601 writes it: `2026-11-22`. 30 February is none. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysIn(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isIsoDate(text: string): boolean {
  const match = pattern.exec(text)
  if (match === null) {
    return false
  }
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}
