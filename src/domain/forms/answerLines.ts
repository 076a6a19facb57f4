/**
 * One answer as lines of text, as people read it; none when there is no fitting answer. What cannot
 * be seen is left out: control characters, and spaces around.
 */
import { readAnswer } from '../logic/readAnswer.js'
import { OTHER, type FileAnswer, type PersonAnswer } from './answers.js'
import type { ComputedField, SimpleField } from './definition.js'
import {
  formatBytes,
  formatDate,
  formatNumber,
  formatStep,
  formatTime,
  yesNoText,
  type Language,
} from './format.js'

const control = /(?![\n\r\v\f\t])\p{Control}/gu

/** Every line end starts a paragraph: people press Enter once where a typist presses it twice. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => line.replace(control, '').trim())
    .filter((line) => line !== '')

const lineOf = (text: string): string[] => {
  const line = paragraphsOf(text).join(' ')
  return line === '' ? [] : [line]
}

type Of<T extends SimpleField['type']> = Extract<SimpleField, { type: T }>
/** What `readAnswer` gives for each type of field. */
type ReadAs = {
  [T in SimpleField['type']]: T extends 'number' | 'scale'
    ? number
    : T extends 'yesNo'
      ? boolean
      : T extends 'choices'
        ? string[]
        : T extends 'person'
          ? PersonAnswer
          : T extends 'file'
            ? FileAnswer[]
            : string
}
type Lines<T extends SimpleField['type']> = (
  value: ReadAs[T],
  field: Of<T>,
  language: Language,
) => string[]

const linesOf: { [T in Exclude<SimpleField['type'], 'richText'>]: Lines<T> } = {
  shortText: lineOf,
  longText: paragraphsOf,
  email: lineOf,
  phone: lineOf,
  number: (value, field, language) => [formatNumber(value, language, field)],
  scale: (value, field, language) => [formatStep(value, field, language)],
  date: (value, _, language) => [formatDate(value, language)],
  time: (value, _, language) => [formatTime(value, language)],
  yesNo: (value, _, language) => [yesNoText(value, language)],
  choice: (value, field) => chosen(field, [value]),
  choices: (value, field) => chosen(field, value),
  person: ({ name }) => lineOf(name),
  file: (files, _, language) => files.flatMap((file) => fileLine(file, language)),
}

/** In the order of the options, whatever the order of ticking; what was written comes last. */
const chosen = ({ options }: Of<'choice' | 'choices'>, values: readonly string[]): string[] => [
  ...options.filter(({ id }) => values.includes(id)).map(({ label }) => label),
  ...values
    .filter((value) => value.startsWith(OTHER) && !options.some(({ id }) => id === value))
    .flatMap((value) => lineOf(value.slice(OTHER.length))),
]

const fileLine = ({ name, bytes }: FileAnswer, language: Language): string[] =>
  lineOf(name).map((line) =>
    Number.isFinite(bytes) && bytes >= 0 ? `${line} (${formatBytes(bytes, language)})` : line,
  )

export function answerLines(
  field: Exclude<SimpleField, { type: 'richText' }>,
  answer: unknown,
  language: Language,
): string[] {
  const read = readAnswer(field, answer)
  const lines = linesOf[field.type] as Lines<SimpleField['type']> | undefined
  return read === undefined || lines === undefined ? [] : lines(read as never, field, language)
}

export function valueLines(
  { decimals, unit }: ComputedField,
  value: number | string | undefined,
  language: Language,
): string[] {
  if (value === undefined) {
    return []
  }
  return typeof value === 'string'
    ? [formatDate(value, language)]
    : [
        formatNumber(value, language, {
          ...(decimals !== undefined && { decimals }),
          ...(unit !== undefined && { unit }),
        }),
      ]
}
