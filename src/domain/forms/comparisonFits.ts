/** Whether a comparison can ever mean something for the field it looks at. */
import type { Comparison, Operator } from '../logic/condition.js'
import type { AnyField } from '../logic/outline.js'
import { OTHER } from './answers.js'
import type { ChoiceField, ChoicesField } from './definition.js'
import { holdsValue } from './holdsAnswer.js'
import { isIsoDate } from './isoDate.js'
import { isTime } from './isTime.js'

type Chosen = ChoiceField | ChoicesField

const always: readonly Operator[] = ['answered', 'unanswered']
const equality: readonly Operator[] = ['is', 'isNot']
const order: readonly Operator[] = ['lessThan', 'atMost', 'moreThan', 'atLeast']
const membership: readonly Operator[] = ['includes', 'excludes']

const operatorsOf: Readonly<Record<string, readonly Operator[]>> = {
  shortText: [...equality, ...membership],
  longText: membership,
  richText: [],
  email: [...equality, ...membership],
  phone: equality,
  number: [...equality, ...order],
  scale: [...equality, ...order],
  date: [...equality, ...order],
  time: [...equality, ...order],
  computed: [...equality, ...order],
  yesNo: equality,
  choice: equality,
  choices: membership,
  person: [],
}

/** The comparisons a field can be looked at with, in the order in which they are offered. */
export const operatorsFor = ({ type }: AnyField): Operator[] => [
  ...(operatorsOf[type] ?? []),
  ...(holdsValue({ type }) ? always : []),
]

export function comparisonFits(field: AnyField, { is, value }: Comparison): boolean {
  if (!operatorsFor(field).includes(is)) {
    return false
  }
  return always.includes(is) || valueFits(field, value)
}

type Value = Comparison['value']

const isNumber = (value: Value): boolean => typeof value === 'number'
const isDay = (value: Value): boolean => typeof value === 'string' && isIsoDate(value)

function valueFits(field: AnyField, value: Value): boolean {
  if ('options' in field) {
    return isOptionOf(field, value)
  }
  if (field.type === 'computed') {
    return field.result === 'date' ? isDay(value) : isNumber(value)
  }
  return (values[field.type] ?? isText)(value)
}

const isText = (value: Value): boolean => typeof value === 'string'

const values: Readonly<Record<string, (value: Value) => boolean>> = {
  yesNo: (value) => typeof value === 'boolean',
  number: isNumber,
  scale: isNumber,
  date: isDay,
  time: (value) => typeof value === 'string' && isTime(value),
}

const isOptionOf = ({ options, other }: Chosen, value: Value): boolean =>
  options.some(({ id }) => id === value) ||
  (other === true && typeof value === 'string' && value.startsWith(OTHER))
