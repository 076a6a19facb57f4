/**
 * What an expression comes to: a number, an ISO date, or nothing. Made of a closed list of functions;
 * nothing in a definition is ever run as code.
 */
import type { OperandKind } from '../fieldTypes/comparing.js'
import { isIsoDate } from '../kernel/isoDate.js'
import type { Expression, ExpressionFunction, FieldRef } from '../definition/condition.js'
import type { Resolve } from './evaluateCondition.js'
import { plusDays, plusMonths, unitsBetween, type DateUnit } from './isoDays.js'

export type Value = number | string
type Given = {
  resolve: Resolve
  today: string
  /** What a part comes to: worked out, or remembered from another row. */
  once: (part: Expression, work: () => Operand) => Operand
  /** Counts how many values are read. */
  read: (count: number) => void
}

/** A list is a column of every row: what is empty in it is already left out. */
export type Operand = { list: boolean; values: Value[]; count: number }

const single = (value: Value | undefined): Operand =>
  value === undefined
    ? { list: false, values: [], count: 0 }
    : { list: false, values: [value], count: 1 }

/** Division by zero, overflow and dates outside the calendar give no value. */
const sound = (value: Value | undefined): Value | undefined =>
  typeof value === 'number' && !Number.isFinite(value) ? undefined : value

export function evaluateExpression(expression: Expression, given: Given): Value | undefined {
  const { list, values } = operandOf(expression, given)
  return list && values.length !== 1 ? undefined : values[0]
}

const operandOf = (expression: Expression, given: Given): Operand =>
  given.once(expression, () => workOut(expression, given))

function workOut(expression: Expression, given: Given): Operand {
  if ('ref' in expression) {
    const { known, count } = given.resolve(expression.ref)
    given.read(known.length)
    const values = known
      .filter(({ comparing }) => calculable.has(comparing.kind))
      .map(({ value }) => value)
      .filter(isValue)
    return { list: isList(expression, count), values, count }
  }
  if ('today' in expression) {
    return single(isIsoDate(given.today) ? given.today : undefined)
  }
  if ('fn' in expression) {
    const apply = Object.hasOwn(functions, expression.fn) ? functions[expression.fn] : undefined
    const operands = expression.of.map((part) => operandOf(part, given))
    operands.forEach(({ values }) => {
      given.read(values.length)
    })
    return single(sound(apply?.(operands)))
  }
  return single(sound(expression.value))
}

/** A text that happens to look like a date is none. */
const calculable: ReadonlySet<OperandKind> = new Set<OperandKind>(['number', 'day'])

const isList = ({ ref }: { ref: FieldRef }, count: number): boolean =>
  (ref.column === undefined) !== (ref.row === undefined) || count > 1

const isValue = (value: unknown): value is Value =>
  typeof value === 'number' || (typeof value === 'string' && isIsoDate(value))

type Apply = (operands: Operand[]) => Value | undefined

const numbersOf = (operands: Operand[]): number[] =>
  operands
    .flatMap(({ values }) => values)
    .filter((value): value is number => typeof value === 'number')

/** Skips what is empty; of nothing at all there is no sum. */
const ofNumbers =
  (apply: (numbers: number[]) => number): Apply =>
  (operands) => {
    const numbers = numbersOf(operands)
    return numbers.length === 0 ? undefined : apply(numbers)
  }

/** Needs every operand; a list without any answer takes nothing away and multiplies nothing. */
const inOrder =
  (apply: (result: number, next: number) => number): Apply =>
  (operands) => {
    const missing = operands.some(
      (operand, index) => numbersOf([operand]).length === 0 && (index === 0 || !operand.list),
    )
    return missing ? undefined : numbersOf(operands).reduce(apply)
  }

/** Two operands, each of one value. */
const ofTwo =
  (apply: (first: Value, second: Value) => Value | undefined): Apply =>
  (operands) => {
    const [first, second] = operands
    if (operands.length !== 2 || first?.values.length !== 1 || second?.values.length !== 1) {
      return undefined
    }
    const [[from], [until]] = [first.values, second.values]
    return from === undefined || until === undefined ? undefined : apply(from, until)
  }

const between = (unit: DateUnit): Apply =>
  ofTwo((from, until) => unitsBetween(unit, String(from), String(until)))

const later = (add: (date: string, amount: number) => string | undefined): Apply =>
  ofTwo((date, amount) =>
    typeof date === 'string' && typeof amount === 'number' ? add(date, amount) : undefined,
  )

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

const functions: Record<ExpressionFunction, Apply> = {
  sum: ofNumbers(total),
  average: ofNumbers((numbers) => total(numbers) / numbers.length),
  smallest: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  largest: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  minus: inOrder((result, next) => result - next),
  times: inOrder((result, next) => result * next),
  dividedBy: inOrder((result, next) => result / next),
  days: between('days'),
  weeks: between('weeks'),
  months: between('months'),
  years: between('years'),
  count: (operands) => operands.reduce((sum, { count }) => sum + count, 0),
  plusDays: later(plusDays),
  plusWeeks: later((date, weeks) => plusDays(date, weeks * 7)),
  plusMonths: later(plusMonths),
}
