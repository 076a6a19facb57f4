/**
 * Between the text of an input and an answer. Text that cannot be read comes back as it was typed:
 * validation names what is wrong with it, and nothing that was typed is lost.
 */
import type { SimpleAnswer } from './answers.js'
import type { NumberField, SimpleField } from './definition.js'
import { formatDate, formatNumber, formatTime, type Language } from './format.js'
import { isIsoDate } from './isoDate.js'
import { isTime } from './isTime.js'
import { readDate, readNumber, readTime } from './readTyped.js'

export function parseInput(field: SimpleField, raw: string, language: Language): SimpleAnswer {
  const text = raw.trim()
  if (text === '') {
    return null
  }
  const parse = parsers[field.type] ?? asTyped
  return parse(text, raw, language) ?? raw
}

/** `undefined` for what cannot be read. */
type Parse = (text: string, raw: string, language: Language) => SimpleAnswer | undefined

const asTyped: Parse = (_, raw) => raw
const trimmed: Parse = (text) => text
const number: Parse = (text, _, language) => readNumber(text, language)

const parsers: Partial<Record<SimpleField['type'], Parse>> = {
  number,
  scale: number,
  date: (text, _, language) => readDate(text, language),
  time: (text) => readTime(text),
  yesNo: (text) => yesNo.get(text.toLowerCase()),
  choice: trimmed,
  email: trimmed,
  phone: trimmed,
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['yes', true],
  ['false', false],
  ['nee', false],
  ['no', false],
])

/** What stands in the input for an answer: the inverse of `parseInput`, as a document writes it. */
export function inputText(
  field: SimpleField,
  answer: SimpleAnswer | undefined,
  language: Language,
): string {
  if (typeof answer === 'number') {
    return formatNumber(answer, language, { grouping: false })
  }
  if (typeof answer !== 'string') {
    return typeof answer === 'boolean' ? String(answer) : ''
  }
  return field.type === 'date' || field.type === 'time'
    ? calendarText(field.type, answer, language)
    : answer
}

/** Text that is no day and no time stays as it was typed. */
function calendarText(type: 'date' | 'time', answer: string, language: Language): string {
  if (type === 'date') {
    return isIsoDate(answer) ? formatDate(answer, language) : answer
  }
  return isTime(answer) ? formatTime(answer, language) : answer
}

/**
 * Digits only where nothing else can be asked: the keypad of a telephone has one decimal mark, that
 * of the country it was set up for, and many have no minus.
 */
export const keypadOf = ({ decimals, min }: NumberField): 'numeric' | undefined =>
  decimals === 0 && min !== undefined && min >= 0 ? 'numeric' : undefined
