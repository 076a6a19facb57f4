/**
 * Conditions and computed values, as JSON made by choosing. They name fields by id, never by
 * position or label; they are evaluated in the row in which they stand, then outward.
 */
import type { Scalar } from './answers.js'

/**
 * A field, seen from where the reference stands. Without `section` it is looked for in the own row,
 * then in the row around that, then in the own section; with `section` it is a field of that section.
 */
export type FieldRef = {
  section?: string
  field: string
  /** A fixed row of a score table. Without it, `column` means that column of every row. */
  row?: string
  column?: string
}

export const operators = [
  'answered',
  'unanswered',
  'is',
  'isNot',
  /** One of several choices, or a text within a text, whatever the case of letters. */
  'includes',
  'excludes',
  'lessThan',
  'atMost',
  'moreThan',
  'atLeast',
] as const
export type Operator = (typeof operators)[number]

/** An unanswered or hidden field fulfils `unanswered`, `isNot` and `excludes`, and nothing else. */
export type Comparison = { ref: FieldRef; is: Operator; value?: Scalar }
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] }

/** What takes numbers and gives a number; lists (a column of all rows) are taken apart. */
export const numberFunctions = [
  'sum',
  'average',
  'smallest',
  'largest',
  /** The first minus the others: growth between two scores. */
  'minus',
  'times',
  'dividedBy',
] as const
/** From the first date until the second, in whole units: age is `years` from birth until today. */
export const dateFunctions = ['days', 'weeks', 'months', 'years'] as const
export const expressionFunctions = [
  ...numberFunctions,
  ...dateFunctions,
  /** How many answers there are; of a repeating field, how many rows. */
  'count',
  /** A date so many days (weeks, months) after a date. */
  'plusDays',
  'plusWeeks',
  'plusMonths',
] as const
export type ExpressionFunction = (typeof expressionFunctions)[number]

/** Without a value for something it needs, an expression has no value; `sum` … skip what is empty. */
export type Expression =
  | { value: number | string }
  | { ref: FieldRef }
  | { today: true }
  | { fn: ExpressionFunction; of: Expression[] }
