/** What calculations may take: numbers where numbers are asked, dates where dates are. */
import {
  dateFunctions,
  numberFunctions,
  type Expression,
  type ExpressionFunction,
} from '../definition/condition.js'
import type { OperandKind } from '../fieldTypes/comparing.js'
import { comparingOf, type AnyField } from '../fieldTypes/index.js'
import { isIsoDate } from '../kernel/isoDate.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import { limits } from '../kernel/limits.js'

export type Kind = 'number' | 'date' | 'any'

/** A field of the definition, found by where a calculation stands and what it names. */
export type FindField = (expression: Extract<Expression, { ref: unknown }>) => AnyField | undefined

const isOneOf = (list: readonly string[], fn: ExpressionFunction): boolean => list.includes(fn)

/** What a function takes, operand by operand. */
function operandKind(fn: ExpressionFunction, index: number): Kind {
  if (isOneOf(numberFunctions, fn)) {
    return 'number'
  }
  if (isOneOf(dateFunctions, fn)) {
    return 'date'
  }
  return fn === 'count' ? 'any' : index === 0 ? 'date' : 'number'
}

const resultKind = (fn: ExpressionFunction): Kind =>
  fn === 'plusDays' || fn === 'plusWeeks' || fn === 'plusMonths' ? 'date' : 'number'

const kinds: Partial<Record<OperandKind, Kind>> = { number: 'number', day: 'date' }

const kindOfField = (field: AnyField): Kind | undefined => kinds[comparingOf(field).kind]

const fits = (is: Kind | undefined, asked: Kind): boolean => asked === 'any' || is === asked

type Asked = { kind: Kind; path: Path; find: FindField }

/** Everything in it that is no number or date where one is asked. */
export function expressionFindings(expression: Expression, { kind, path, find }: Asked): Finding[] {
  if ('ref' in expression) {
    const field = find(expression)
    return field === undefined || fits(kindOfField(field), kind)
      ? []
      : [{ code: 'expression', path, values: { field: field.label } }]
  }
  if ('fn' in expression) {
    const { fn, of } = expression
    const own = fits(resultKind(fn), kind) ? [] : [wrong(path, fn)]
    const inner = of.flatMap((operand, index) =>
      expressionFindings(operand, {
        kind: operandKind(fn, index),
        path: [...path, 'of', index],
        find,
      }),
    )
    return [...own, ...inner]
  }
  return fits(literalKind(expression), kind) ? [] : [wrong(path, literalText(expression))]
}

const wrong = (path: Path, field: string): Finding => ({
  code: 'expression',
  path,
  values: { field },
})

type Literal = Exclude<Expression, { ref: unknown } | { fn: unknown }>

function literalKind(expression: Literal): Kind | undefined {
  if ('today' in expression) {
    return 'date'
  }
  if (typeof expression.value === 'number') {
    return 'number'
  }
  return isIsoDate(expression.value) ? 'date' : undefined
}

const literalText = (expression: Literal): string =>
  'today' in expression ? 'today' : String(expression.value)

const partsOf = (expression: Expression): number =>
  1 + ('fn' in expression ? expression.of.reduce((sum, part) => sum + partsOf(part), 0) : 0)

export const sizeFindings = (expression: Expression, path: Path): Finding[] =>
  partsOf(expression) > limits.expressionParts
    ? [{ code: 'tooMany', path, values: { max: limits.expressionParts } }]
    : []
