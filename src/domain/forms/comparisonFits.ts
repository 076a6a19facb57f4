/** Whether a comparison can ever mean something for the field it looks at. */
import { comparingOf, type AnyField } from '../fieldTypes/index.js'
import type { Comparison, Operator } from '../definition/condition.js'
import { holdsValue } from './holdsAnswer.js'

const always: readonly Operator[] = ['answered', 'unanswered']

/** The comparisons a field can be looked at with, in the order in which they are offered. */
export const operatorsFor = (field: AnyField): Operator[] => [
  ...comparingOf(field).operators,
  ...(holdsValue(field) ? always : []),
]

export const comparisonFits = (field: AnyField, { is, value }: Comparison): boolean =>
  operatorsFor(field).includes(is) && (always.includes(is) || comparingOf(field).fits(field, value))
