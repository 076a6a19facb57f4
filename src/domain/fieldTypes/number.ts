/** A number, whole or with decimals. */
import { z } from 'zod'

import { formatNumber } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { hasOneMark, readNumber } from '../kernel/readTyped.js'
import { comparesNumbers } from './comparing.js'
import { decimals, unit, yes, type FieldBase, type Progress } from './fieldBase.js'
import {
  asFact,
  misfit,
  noHint,
  nothingFresh,
  outOfOrder,
  readLine,
  type AnswerFinding,
  type Leaf,
  type Typed,
  type Verdict,
} from './leaf.js'
import { intoText } from './texts.js'
import { asStored, asText } from './written.js'

export type NumberField = FieldBase & {
  type: 'number'
  min?: number
  max?: number
  /** Digits after the comma. @default any */
  decimals?: number
  /** Printed after the number: `uur`, `%`. */
  unit?: string
} & Progress

function check({ min, max, decimals, unit }: NumberField, value: unknown): Verdict {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return notANumber(value)
  }
  const named: Record<string, string> = unit === undefined ? {} : { unit }
  if (min !== undefined && value < min) {
    return { code: 'tooSmall', values: { min, ...named } }
  }
  if (max !== undefined && value > max) {
    return { code: 'tooLarge', values: { max, ...named } }
  }
  return decimals === undefined || Number(value.toFixed(decimals)) === value
    ? undefined
    : { code: 'decimals', values: { max: decimals } }
}

/** Digits with one mark are told how they can be read. */
function notANumber(value: unknown): AnswerFinding {
  const finding = misfit('number')
  return typeof value === 'string' && hasOneMark(value)
    ? { ...finding, values: { ...finding.values, typed: value.trim() } }
    : finding
}

const write = (answer: unknown, language: Language): string =>
  typeof answer === 'number' ? formatNumber(answer, language, { grouping: false }) : asText(answer)

const parse = ({ text, language }: Typed) => readNumber(text, language)

/** What the types share that are answered with a number. */
export const numeric = {
  palette: 'number',
  takes: undefined,
  longest: () => 0,
  parse,
  write,
  readPage: readLine(parse),
  writePage: (answer, language) => ({ chosen: [write(answer, language)] }),
  compare: comparesNumbers,
  body: asFact,
  paperHint: noHint,
  cell: asStored,
} as const satisfies Partial<Leaf<FieldBase & { min?: number }, number>>

/** Digits as a person of here types them, with its unit. */
const inText = (value: number, { unit }: NumberField) =>
  formatNumber(value, 'nl', { grouping: false, ...(unit !== undefined && { unit }) })

export const number: Leaf<NumberField, number> = {
  ...numeric,
  schema: {
    min: z.number().optional(),
    max: z.number().optional(),
    decimals,
    unit,
    progress: yes,
  },
  findings: ({ min, max }, path) => outOfOrder({ from: min, to: max, path: [...path, 'min'] }),
  fresh: nothingFresh,
  names: {
    nl: { name: 'Getal', inSentence: 'een getal' },
    en: { name: 'Number', inSentence: 'a number' },
  },
  problem: {
    nl: 'vul een getal in, zoals 12 of 7,5.',
    en: 'fill in a number, such as 12 or 7.5.',
  },
  check,
  read: (_, value) => (Number.isFinite(value) ? (value as number) : undefined),
  lines: (value, field, language) => [formatNumber(value, language, field)],
  align: 'end',
  room: ({ unit }) => ({ kind: 'lines', lines: 1, ...(unit !== undefined && { unit }) }),
  example: ({ min = 1 }) => min,
  becomes: { ...intoText(inText), scale: (value: number) => value },
  comesFrom: {},
}
