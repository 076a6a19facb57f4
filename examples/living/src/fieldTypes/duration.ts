/** How long something takes: `1:30`. Kept in minutes, so that rules can add it up. */
import {
  fieldType,
  intoText,
  misfit,
  noFindings,
  nothingFresh,
  numeric,
  oneLine,
  readLine,
  z,
  type FieldBase,
  type Language,
  type Typed,
} from 'leidraad/fieldTypes'

export type DurationField = FieldBase & {
  type: 'living:duration'
  /** The longest there can be, in minutes. @default a week */
  longest?: number
}

const WEEK = 7 * 24 * 60

const words = {
  nl: { hours: 'uur', minutes: 'min', hint: 'Zoals 45 min of 1:30.' },
  en: { hours: 'h', minutes: 'min', hint: 'Such as 45 min or 1:30.' },
}
const wordsIn = (language: Language) => (language === 'nl' ? words.nl : words.en)

const onClock = /^(\d{1,3}):([0-5]\d)$/
const inWords = /^(?:(\d{1,3}) ?(?:uur|u|hours?|h))? ?(?:(\d{1,5}) ?(?:minuten|minutes|min|m)?)?$/i

function parse({ text }: Typed): number | undefined {
  const [, hours = '0', minutes = '0'] = onClock.exec(text) ?? inWords.exec(text) ?? []
  const isRead = onClock.test(text) || inWords.test(text)
  return isRead ? Number(hours) * 60 + Number(minutes) : undefined
}

const write = (answer: unknown): string =>
  isMinutes(answer)
    ? `${Math.floor(answer / 60)}:${String(answer % 60).padStart(2, '0')}`
    : typeof answer === 'string'
      ? answer
      : ''

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

function said(minutes: number, language: Language): string {
  const { hours: hour, minutes: minute } = wordsIn(language)
  const hours = Math.floor(minutes / 60)
  const parts = [
    ...(hours > 0 ? [`${hours} ${hour}`] : []),
    ...(minutes % 60 > 0 || hours === 0 ? [`${minutes % 60} ${minute}`] : []),
  ]
  return parts.join(' ')
}

export const duration = fieldType<DurationField, number>({
  ...numeric,
  name: 'living:duration',
  inCells: true,
  schema: { longest: z.int().min(1).max(WEEK).optional() },
  findings: noFindings,
  fresh: nothingFresh,
  names: {
    nl: { name: 'Duur', inSentence: 'een duur' },
    en: { name: 'Duration', inSentence: 'a duration' },
  },
  problem: {
    nl: 'vul in hoe lang het duurt, zoals 45 min of 1:30.',
    en: 'fill in how long it takes, such as 45 min or 1:30.',
  },
  check: ({ longest = WEEK }, value) => {
    if (!isMinutes(value)) {
      return misfit('living:duration')
    }
    return value <= longest
      ? undefined
      : { code: 'tooLarge', values: { max: longest, unit: 'min' } }
  },
  read: (_, value) => (isMinutes(value) ? value : undefined),
  parse,
  write,
  readPage: readLine(parse),
  writePage: (answer) => ({ chosen: [write(answer)] }),
  page: (_, language) => ({ kind: 'line', hint: wordsIn(language).hint }),
  lines: (value, _, language) => [said(value, language)],
  align: 'end',
  room: oneLine,
  example: () => 45,
  becomes: { ...intoText((value: number) => said(value, 'nl')), number: (value: number) => value },
  comesFrom: { number: (value: number) => (isMinutes(value) ? value : undefined) },
})
