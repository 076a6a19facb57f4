/**
 * How days, times and answers are written. Month names are our own, so that a document reads the same
 * on every machine and its digest does not depend on a library of locales.
 */
import { catalogue } from './words.js'

const nl = {
  /** From January on, as a document writes them. */
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  /** `{time}` with the mark between its hour and minute. */
  time: '{time} uur',
  timeMark: '.',
  yes: 'Ja',
  no: 'Nee',
  of: 'van',
  /** Heads the column in which the rows of a score table are named. */
  rowHead: 'Onderdeel',
  moreRows: 'en nog {count}',
}

const en: typeof nl = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  time: '{time}',
  timeMark: ':',
  yes: 'Yes',
  no: 'No',
  of: 'of',
  rowHead: 'Part',
  moreRows: 'and {count} more',
}

export const dates = catalogue('dates', { nl, en })
