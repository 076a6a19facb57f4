/** School years as people write them, `2026-2027`: from 1 August to 1 August, on the clock of Amsterdam. */

/** The school year of a day such as `2026-11-22`. */
export function schoolYearOf(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const first = month >= 8 ? year : year - 1
  return `${first}-${first + 1}`
}

export function nextSchoolYear(schoolYear: string): string {
  const first = Number(schoolYear.slice(0, 4)) + 1
  return `${first}-${first + 1}`
}

export function isSchoolYear(text: string): boolean {
  const [, first = '', second = ''] = /^(20\d\d)-(20\d\d)$/.exec(text) ?? []
  return first !== '' && Number(second) === Number(first) + 1
}

/** Of some school years the one that counts: the last that has begun, or else the first to come. */
export function currentOf(years: readonly string[], now: Date): string | undefined {
  const known = years.filter(isSchoolYear).sort()
  return known.findLast((year) => spanOf(year).from <= now.toISOString()) ?? known[0]
}

/** Summer time holds on both ends: midnight is 22.00 hours of the day before in UTC. */
export const spanOf = (schoolYear: string): { from: string; until: string } => {
  const first = Number(schoolYear.slice(0, 4))
  const start = (year: number) => `${year}-07-31T22:00:00.000Z`
  return { from: start(first), until: start(first + 1) }
}
