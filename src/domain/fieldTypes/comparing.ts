/** How an answer is held against a value of a condition, and what calculations may take of it. */
import { OTHER, type PersonAnswer, type Scalar } from '../definition/answers.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { isTime } from '../kernel/isTime.js'
import type { Operator } from '../definition/condition.js'
import type { Option } from './fieldBase.js'

/** What a value of a comparison is, and with which input it is chosen. */
export type OperandKind = 'text' | 'number' | 'day' | 'time' | 'yesNo' | 'option' | 'none'

/** What can be read in an answer, ready to be compared: without regard to case, spaces or accents. */
export const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()

export type Comparing<F, V> = {
  /** In the order in which they are offered, beside whether it is answered at all. */
  operators: readonly Operator[]
  kind: OperandKind
  /** Whether a comparison with this value can ever mean something. */
  fits: (field: F, wanted: Scalar | undefined) => boolean
  /** With which value one starts. */
  first: (field: F) => Scalar
  /** What people can read in it; of a number or a day nothing. */
  words: (value: V) => string
  /** `words` are folded. */
  isEqual: (known: Known<V>, wanted: Scalar) => boolean
  includes: (known: Known<V>, wanted: Scalar) => boolean
  /** Negative, zero or positive; `undefined` for what has no order between its values. */
  order: (value: V, wanted: Scalar) => number | undefined
}

export type Known<V> = { value: V; words: string }

const equality: readonly Operator[] = ['is', 'isNot']
const ordering: readonly Operator[] = ['lessThan', 'atMost', 'moreThan', 'atLeast']
const membership: readonly Operator[] = ['includes', 'excludes']

const isText = (wanted: unknown): wanted is string => typeof wanted === 'string'
const noWords = (): string => ''
const noOrder = (): undefined => undefined
const same = ({ value }: Known<unknown>, wanted: Scalar): boolean => value === wanted
const hasWords = ({ words }: Known<unknown>, wanted: Scalar): boolean =>
  isText(wanted) && words.includes(fold(wanted))

/** Text, by what can be read in it. */
export const comparesWords = <V>(
  operators: 'both' | 'membership' | 'equality' | 'none',
  words: (value: V) => string,
): Comparing<unknown, V> => ({
  operators: {
    both: [...equality, ...membership],
    membership,
    equality,
    none: [],
  }[operators],
  kind: 'text',
  fits: (_, wanted) => isText(wanted),
  first: () => '',
  words,
  isEqual: (known, wanted) => isText(wanted) && known.words === fold(wanted),
  includes: hasWords,
  order: noOrder,
})

export const comparesNumbers: Comparing<object, number> = {
  operators: [...equality, ...ordering],
  kind: 'number',
  fits: (_, wanted) => typeof wanted === 'number',
  first: (field) => ('min' in field ? Number(field.min ?? 0) : 0),
  words: noWords,
  isEqual: same,
  includes: same,
  order: (value, wanted) => (typeof wanted === 'number' ? value - wanted : undefined),
}

/** ISO days and times of equal length sort as text. */
const comparesMoments = (
  kind: 'day' | 'time',
  isMoment: (text: string) => boolean,
): Comparing<unknown, string> => ({
  operators: [...equality, ...ordering],
  kind,
  fits: (_, wanted) => isText(wanted) && isMoment(wanted),
  first: () => '',
  words: noWords,
  isEqual: same,
  includes: same,
  order: (value, wanted) =>
    isMoment(value) && isText(wanted) && isMoment(wanted)
      ? Number(value > wanted) - Number(value < wanted)
      : undefined,
})

export const comparesDays = comparesMoments('day', isIsoDate)
export const comparesTimes = comparesMoments('time', isTime)

export const comparesYesNo: Comparing<unknown, boolean> = {
  operators: equality,
  kind: 'yesNo',
  fits: (_, wanted) => typeof wanted === 'boolean',
  first: () => true,
  words: noWords,
  isEqual: same,
  includes: same,
  order: noOrder,
}

type Optional = { options: readonly Option[]; other?: boolean }

/** `other:` alone stands for whatever else was written. */
const isOption = (chosen: unknown, wanted: Scalar): boolean =>
  chosen === wanted || (wanted === OTHER && isText(chosen) && chosen.startsWith(OTHER))

/** The levels I–V and A–E are named, and which of them is the better one differs from test to test. */
const options = {
  kind: 'option',
  fits: ({ options: known, other }: Optional, wanted: Scalar | undefined): boolean =>
    known.some(({ id }) => id === wanted) ||
    (other === true && isText(wanted) && wanted.startsWith(OTHER)),
  first: ({ options: known }: Optional): Scalar => known.at(0)?.id ?? '',
  words: noWords,
  order: noOrder,
} as const

export const comparesOption: Comparing<Optional, string> = {
  ...options,
  operators: equality,
  isEqual: ({ value }, wanted) => isOption(value, wanted),
  includes: ({ value }, wanted) => isOption(value, wanted),
}

export const comparesOptions: Comparing<Optional, string[]> = {
  ...options,
  operators: membership,
  isEqual: ({ value }, wanted) => value.length === 1 && isOption(value[0], wanted),
  includes: ({ value }, wanted) => value.some((chosen) => isOption(chosen, wanted)),
}

export const comparesPerson: Comparing<unknown, PersonAnswer> = {
  operators: [],
  kind: 'none',
  fits: (_, wanted) => isText(wanted),
  first: () => '',
  words: ({ name }) => name,
  isEqual: ({ value }, wanted) => value.ref === wanted,
  includes: hasWords,
  order: noOrder,
}

export const comparesNothing: Comparing<unknown, unknown> = {
  operators: [],
  kind: 'none',
  fits: () => false,
  first: () => '',
  words: noWords,
  isEqual: () => false,
  includes: () => false,
  order: noOrder,
}
