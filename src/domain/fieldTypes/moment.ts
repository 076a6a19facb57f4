/** What days and times share. */
import {
  oneLine,
  asFact,
  noHint,
  nothingFresh,
  outOfOrder,
  readLine,
  type Leaf,
  type Typed,
  type Verdict,
} from './leaf.js'
import type { Language } from '../kernel/language.js'
import type { FieldBase } from './fieldBase.js'
import { asStored, asText } from './written.js'

type Bounded = { min?: string; max?: string }

export type Moment = {
  name: 'date' | 'time'
  isMoment: (text: string) => boolean
  parse: (typed: Typed) => string | undefined
  format: (value: string, language: Language) => string
}

/** Days of four-digit years and times of two digits sort as text. */
export const checkMoment = (
  { name, isMoment }: Pick<Moment, 'name' | 'isMoment'>,
  { min, max }: Bounded,
  value: unknown,
): Verdict => {
  if (typeof value !== 'string' || !isMoment(value)) {
    return { code: name }
  }
  if (min !== undefined && value < min) {
    return { code: `${name}TooEarly`, values: { min } }
  }
  return max !== undefined && value > max ? { code: `${name}TooLate`, values: { max } } : undefined
}

export function moment({ name, isMoment, parse, format }: Moment) {
  /** Text that is no day and no time stays as it was typed. */
  const write = (answer: unknown, language: Language): string =>
    typeof answer === 'string' && isMoment(answer) ? format(answer, language) : asText(answer)
  return {
    findings: ({ min, max }, path) => outOfOrder({ from: min, to: max, path: [...path, 'min'] }),
    fresh: nothingFresh,
    palette: 'number',
    check: (field, value) => checkMoment({ name, isMoment }, field, value),
    read: (_, value) => (typeof value === 'string' && isMoment(value) ? value : undefined),
    longest: () => 0,
    parse,
    write,
    readPage: readLine(parse),
    writePage: (answer, language) => ({ chosen: [write(answer, language)] }),
    lines: (value, _, language) => [format(value, language)],
    body: asFact,
    align: 'start',
    room: oneLine,
    paperHint: noHint,
    cell: asStored,
    comesFrom: {},
  } as const satisfies Partial<Leaf<FieldBase & Bounded, string>>
}
