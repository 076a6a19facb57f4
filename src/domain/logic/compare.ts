/** One answer against one value of a condition, as the type of the field understands it. */
import { fold, type Comparing, type Known as KnownValue } from '../fieldTypes/comparing.js'
import { comparingOf, type AnyField } from '../fieldTypes/index.js'
import type { Given } from '../fieldTypes/leaf.js'
import type { Scalar } from '../definition/answers.js'

export type Known = KnownValue<Given> & { comparing: Comparing<AnyField, Given> }

export function knownOf(field: AnyField, value: Given): Known {
  const comparing = comparingOf(field) as Comparing<AnyField, Given>
  return { comparing, value, words: fold(comparing.words(value)) }
}

export const isEqual = (known: Known, wanted: Scalar): boolean =>
  known.comparing.isEqual(known, wanted)

export const doesInclude = (known: Known, wanted: Scalar): boolean =>
  known.comparing.includes(known, wanted)

/** Negative, zero or positive; `undefined` for what has no order between its values. */
export const order = ({ comparing, value }: Known, wanted: Scalar): number | undefined =>
  comparing.order(value, wanted)
