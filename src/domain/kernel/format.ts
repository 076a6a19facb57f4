/** Dates and numbers as people read them. */
import { dates } from './dates.js'
import { isIsoDate } from './isoDate.js'
import { languageFacts, type Language } from './language.js'

const monthName = (month: number, language: Language): string =>
  dates[language].months[month - 1] ?? ''

/** `2026-11-22` as `22 november 2026`; what is no date comes back as it was. */
export function formatDate(iso: string, language: Language): string {
  const date = iso.slice(0, 10)
  if (!isIsoDate(date)) {
    return iso
  }
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${day} ${monthName(month, language)} ${year}`
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

const partsOf = (date: Date): Record<string, string> =>
  Object.fromEntries(amsterdam.formatToParts(date).map(({ type, value }) => [type, value]))

/** The day of a moment on the clock of Amsterdam, as ISO 8601 writes it: `2026-11-22`. */
export function isoDay(moment: Date | string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) {
    return String(moment)
  }
  const { year = '', month = '', day = '' } = partsOf(date)
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** The time of a moment on the clock of Amsterdam: `14:05`. */
export function isoTime(moment: Date | string): string {
  const { hour = '', minute = '' } = partsOf(new Date(moment))
  return `${hour}:${minute}`
}

/** A moment as `22 november 2026, 14.05 uur`, on the clock of Amsterdam. */
export function formatDateTime(moment: Date | string, language: Language): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) {
    return String(moment)
  }
  return `${formatDate(isoDay(date), language)}, ${formatTime(isoTime(date), language)}`
}

export const yesNoText = (answer: boolean, language: Language): string =>
  dates[language][answer ? 'yes' : 'no']

type NumberFormat = { decimals?: number; unit?: string; grouping?: boolean }

const cents = (unit = ''): number => (/^(euro|eur|€)$/i.test(unit.trim()) ? 2 : 0)

type Digits = { least: number; decimals: number; grouping: boolean }

/** To make one takes longer than to compose a page of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, digits: Digits): Intl.NumberFormat {
  const { least, decimals, grouping } = digits
  const key = `${language} ${least} ${decimals} ${grouping}`
  const known = numberFormats.get(key)
  const format =
    known ??
    new Intl.NumberFormat(languageFacts[language].locale, {
      maximumFractionDigits: decimals,
      minimumFractionDigits: least,
      useGrouping: grouping ? 'min2' : false,
    })
  numberFormats.set(key, format)
  return format
}

/** `1,5 uur`, `20%`, `12.500`, `17,50 euro`; a year keeps its four digits together. */
export function formatNumber(
  value: number,
  language: Language,
  { decimals = 20, unit, grouping = true }: NumberFormat = {},
): string {
  const least = Number.isInteger(value) ? 0 : Math.min(cents(unit), decimals)
  const text = numberFormat(language, { least, decimals, grouping }).format(value)
  if (unit === undefined || unit.trim() === '') {
    return text
  }
  return unit.trim() === '%' ? `${text}%` : `${text} ${unit.trim()}`
}

/** `14.05 uur`, in English `14:05`. */
export function formatTime(time: string, language: Language): string {
  const words = dates[language]
  return words.time.replace('{time}', () => time.replace(':', words.timeMark))
}

/** `4 van 5`, and what the ends of the scale mean: `5 van 5 (helemaal)`. */
export function formatStep(
  value: number,
  {
    min,
    max,
    minLabel,
    maxLabel,
  }: { min: number; max: number; minLabel?: string; maxLabel?: string },
  language: Language,
): string {
  const meaning = value === max ? maxLabel : value === min ? minLabel : undefined
  const text = `${formatNumber(value, language)} ${dates[language].of} ${formatNumber(max, language)}`
  return meaning === undefined || meaning.trim() === '' ? text : `${text} (${meaning.trim()})`
}

const units = ['kB', 'MB', 'GB'] as const

/** `1,2 MB`; less than a thousand bytes is `1 kB`. */
export function formatBytes(bytes: number, language: Language): string {
  const thousands = Math.min(
    Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1),
    units.length,
  )
  const size = Math.max(bytes / 1000 ** thousands, 0.1)
  const decimals = thousands === 1 ? 0 : 1
  return formatNumber(Math.max(size, thousands === 1 ? 1 : 0), language, {
    decimals,
    unit: units[thousands - 1] ?? 'kB',
  })
}

/** Heads the column in which the rows of a score table are named. */
export const rowHeadText = (language: Language): string => dates[language].rowHead

/** Stands for rows that are not shown: `en nog 3`. */
export const moreRowsText = (count: number, language: Language): string =>
  dates[language].moreRows.replace('{count}', () => formatNumber(count, language))
