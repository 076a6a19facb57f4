/** A time of day, `14:05`; bounds too. */
import { time as timeOfDay } from '../definition/basicSchemas.js'
import { formatTime } from '../kernel/format.js'
import { isTime } from '../kernel/isTime.js'
import { readTime } from '../kernel/readTyped.js'
import { comparesTimes } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import type { Leaf } from './leaf.js'
import { moment } from './moment.js'
import { intoText } from './texts.js'

export type TimeField = FieldBase & { type: 'time'; min?: string; max?: string }

export const time: Leaf<TimeField, string> = {
  ...moment({
    name: 'time',
    isMoment: isTime,
    parse: ({ text }) => readTime(text),
    format: formatTime,
  }),
  schema: { min: timeOfDay.optional(), max: timeOfDay.optional() },
  names: {
    nl: { name: 'Tijd', inSentence: 'een tijd' },
    en: { name: 'Time', inSentence: 'a time' },
  },
  takes: undefined,
  problem: {
    nl: 'vul een tijd in die bestaat, zoals 14.05.',
    en: 'fill in a time that exists, such as 14:05.',
  },
  compare: comparesTimes,
  example: () => '14:05',
  becomes: intoText((value: string) => value),
}
