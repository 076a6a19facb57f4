/** A day, as an ISO date (`2026-11-22`); bounds are ISO dates too. */
import { isoDate } from '../definition/basicSchemas.js'
import { formatDate } from '../kernel/format.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { readDate } from '../kernel/readTyped.js'
import type { Source } from '../definition/source.js'
import { comparesDays } from './comparing.js'
import type { FieldBase, Sourced } from './fieldBase.js'
import type { Leaf } from './leaf.js'
import { checkMoment, moment } from './moment.js'
import { intoText } from './texts.js'

export type DateField = FieldBase & Sourced & { type: 'date'; min?: string; max?: string }

const days: readonly Source[] = ['pupil.dateOfBirth', 'pupil.enrolmentDate', 'earlierPlan']

export const date: Leaf<DateField, string> = {
  ...moment({
    name: 'date',
    isMoment: isIsoDate,
    parse: ({ text, language }) => readDate(text, language),
    format: formatDate,
  }),
  schema: { min: isoDate.optional(), max: isoDate.optional() },
  names: {
    nl: { name: 'Datum', inSentence: 'een datum' },
    en: { name: 'Date', inSentence: 'a date' },
  },
  takes: (source) => days.includes(source),
  problem: {
    nl: 'vul een datum in die bestaat, zoals 14 maart 2015 of 14-3-2015.',
    en: 'fill in a date that exists, such as 14 March 2015 or 14-3-2015.',
  },
  compare: comparesDays,
  example: (_, { today }) => today,
  becomes: intoText((value: string) => formatDate(value, 'nl')),
}

/** A day outside a plan, by the same rule. */
export const checkDate = (bounds: Pick<DateField, 'min' | 'max'>, value: unknown) =>
  checkMoment({ name: 'date', isMoment: isIsoDate }, bounds, value)
