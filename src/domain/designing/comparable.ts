/** Which comparisons make sense for a field, and which value one starts with. */
import type { Scalar } from '../forms/answers.js'
import type { Comparison, FieldRef, Operator } from '../logic/condition.js'
import type { AnyField } from '../logic/outline.js'

const filled: Operator[] = ['answered', 'unanswered']
const order: Operator[] = ['is', 'isNot', 'lessThan', 'atMost', 'moreThan', 'atLeast', ...filled]
const text: Operator[] = ['is', 'isNot', 'includes', 'excludes', ...filled]

export function operatorsFor(field: AnyField): readonly Operator[] {
  switch (field.type) {
    case 'number':
    case 'scale':
    case 'date':
    case 'time':
    case 'computed':
      return order
    case 'yesNo':
    case 'choice':
      return ['is', 'isNot', ...filled]
    case 'choices':
      return ['includes', 'excludes', ...filled]
    case 'shortText':
    case 'longText':
    case 'email':
    case 'phone':
      return text
    default:
      return filled
  }
}

export const needsValue = (is: Operator): boolean => !filled.includes(is)

/** Something that fits the field, so that a comparison is whole from the start. */
export function firstValue(field: AnyField): Scalar {
  switch (field.type) {
    case 'yesNo':
      return true
    case 'number':
      return field.min ?? 0
    case 'scale':
      return field.min
    case 'choice':
    case 'choices':
      return field.options[0]?.id ?? ''
    case 'computed':
      return field.result === 'number' ? 0 : ''
    default:
      return ''
  }
}

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
