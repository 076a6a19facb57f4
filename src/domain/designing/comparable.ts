/** With which comparison one starts for a field, and with which value. */
import { comparingOf, type AnyField } from '../fieldTypes/index.js'
import type { Scalar } from '../definition/answers.js'
import { operatorsFor } from '../forms/comparisonFits.js'
import type { Comparison, FieldRef, Operator } from '../definition/condition.js'

const filled: readonly Operator[] = ['answered', 'unanswered']

export const needsValue = (is: Operator): boolean => !filled.includes(is)

/** Something that fits the field, so that a comparison is whole from the start. */
export const firstValue = (field: AnyField): Scalar => comparingOf(field).first(field)

/** Asks first whether something is chosen or filled in: right for any field. */
export function firstComparison(ref: FieldRef, field: AnyField): Comparison {
  const [is = 'answered'] = operatorsFor(field)
  return isTyped(field) ? { ref, is: 'answered' } : withOperator({ ref, is }, is, field)
}

const isTyped = (field: AnyField): boolean => firstValue(field) === ''

export function withOperator(
  { ref, value }: Comparison,
  is: Operator,
  field: AnyField,
): Comparison {
  return needsValue(is) ? { ref, is, value: value ?? firstValue(field) } : { ref, is }
}
