/** What the types share that people write as text. */
import {
  oneLine,
  asFact,
  misfit,
  noFindings,
  noHint,
  nothingFresh,
  type Convert,
  type PagePart,
  type Verdict,
} from './leaf.js'
import { isPrintable } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { comparesWords } from './comparing.js'

const control = /(?![\n\r\v\f\t])\p{Control}/gu

/** Every line end starts a paragraph: people press Enter once where a typist presses it twice. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => line.replace(control, '').trim())
    .filter((line) => line !== '')

/** One line, without what cannot be seen. */
export const lineOf = (text: string): string[] => {
  const line = paragraphsOf(text).join(' ')
  return line === '' ? [] : [line]
}

export const isWritten = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

export function checkText(value: unknown, max: number): Verdict {
  if (typeof value !== 'string') {
    return misfit('shortText')
  }
  if (value.length > max) {
    return { code: 'tooLong', values: { max, length: value.length } }
  }
  return isPrintable(value) ? undefined : { code: 'characters' }
}

/** Emptied text is no answer, and no mistake. */
export function checkPattern(
  value: unknown,
  fits: (text: string) => boolean,
  code: 'email' | 'phone',
): Verdict {
  if (typeof value !== 'string') {
    return misfit('shortText')
  }
  return value === '' || (fits(value) && isPrintable(value)) ? undefined : { code }
}

/** Ruled lines on paper for an answer of several lines, and the characters that one of them holds. */
const MOST_LINES = 6
const PER_LINE = 60

/** Fewer where only little may be written. */
export const writingLines = (maxLength = MOST_LINES * PER_LINE): number =>
  Math.min(Math.max(Math.ceil(maxLength / PER_LINE), 2), MOST_LINES)

/** Text as it is stored: what is no text stands in no input. */
export const asText = (answer: unknown): string => (typeof answer === 'string' ? answer : '')

/** What a spreadsheet sorts and counts; one here reads 1.5 as a day in May. */
export const asStored = (answer: unknown): string =>
  typeof answer === 'number' ? String(answer).replace('.', ',') : asText(answer)

export const asLines = (_: unknown, lines: readonly string[]): string => lines.join('\n')

/** Text in a line of its own. */
export const written = {
  findings: noFindings,
  fresh: nothingFresh,
  palette: 'text',
  read: (_: unknown, value: unknown) => (isWritten(value) ? value : undefined),
  longest: () => limits.shortText,
  write: asText,
  writePage: (answer: unknown) => ({ chosen: [asText(answer)] }),
  readPage: (_: unknown, { text }: PagePart) => text.trim(),
  compare: comparesWords<string>('both', (value) => value),
  lines: lineOf,
  body: asFact,
  align: 'start',
  room: oneLine,
  paperHint: noHint,
  cell: asLines,
} as const

export const sameText: Convert = (value: string) => value
