/**
 * Days, times and numbers as people type them: one rule for the admin, the public pages and what is
 * imported. What can be read in no way, or in more than one, is not guessed at.
 */
import { dates } from './dates.js'
import { formatNumber } from './format.js'
import { BASE_LANGUAGE, eachLanguage, languageFacts, type Language } from './language.js'
import { isIsoDate } from './isoDate.js'
import { isTime } from './isTime.js'

const pad = (digits: string): string => digits.padStart(2, '0')

/** `14-3-2015`, `14/03/2015`, `14 maart 2015`, `14 mrt. 2015` or `2015-03-14` as the ISO date. */
export function readDate(typed: string, language: Language): string | undefined {
  const text = typed.trim()
  const iso = isIsoDate(text) ? text : (dateOfDigits(text) ?? dateOfWords(text, language))
  return iso !== undefined && isIsoDate(iso) ? iso : undefined
}

function dateOfDigits(text: string): string | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  const [, day = '', , month = '', year = ''] = match ?? []
  return match === null ? undefined : `${year}-${pad(month)}-${pad(day)}`
}

function dateOfWords(text: string, language: Language): string | undefined {
  const match = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text)
  const [, day = '', name = '', year = ''] = match ?? []
  const month = monthsRead[language].get(name.toLowerCase())
  return month === undefined ? undefined : `${year}-${pad(String(month))}-${pad(day)}`
}

const namesIn = (language: Language): [string, number][] =>
  [dates[language].months, dates[language].shortMonths].flatMap((names) =>
    names.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  )

/** Dutch names are read in every language: documents of Dutch schools are copied from. */
const monthsRead = eachLanguage(
  (language): ReadonlyMap<string, number> =>
    new Map([...namesIn(BASE_LANGUAGE), ...namesIn(language), ['sept', 9]]),
)

/** `9.05`, `14:05` or `14.05 uur` as `14:05`. */
export function readTime(typed: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})(?: ?uur)?$/i.exec(typed.trim()) ?? []
  const time = `${pad(hour)}:${minute}`
  return isTime(time) ? time : undefined
}

// A mark between thousands stands before three digits each time; white space may do the same.
const numbers = eachLanguage((language) => {
  const { group, decimal } = languageFacts[language].marks
  return new RegExp(
    `^[-+]?(?:\\d+|[1-9]\\d{0,2}([${group}\\s])\\d{3}(?:\\1\\d{3})*)?(?:[${decimal}]\\d*)?$`,
  )
})

/** More digits than this a number does not hold exactly. */
const MOST_DIGITS = 17

/** In Dutch `1.250,5` and `1250,5`, in English `1,250.5` and `1250.5`. */
export function readNumber(typed: string, language: Language): number | undefined {
  const text = typed.trim().replace('−', '-')
  const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  if (!numbers[language].test(text) || digits === '' || digits.length > MOST_DIGITS) {
    return undefined
  }
  const { group, decimal } = languageFacts[language].marks
  return Number(text.replaceAll(group, '').replace(/\s/g, '').replace(decimal, '.'))
}

const withOneMark = /^[-+]?\d{0,15}[.,]\d{1,15}$/

export const hasOneMark = (typed: string): boolean => withOneMark.test(typed.trim())

/** What `1.25` can mean where a point stands between thousands: `1,25`, or `125`. */
export function numberReadings(typed: string, language: Language): [string, string] {
  const text = typed.trim()
  const written = (number: string): string =>
    formatNumber(Number(number), language, { grouping: false })
  return [written(text.replace(',', '.')), written(text.replace(/[.,]/, ''))]
}
