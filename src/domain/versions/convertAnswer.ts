/**
 * An answer to a field of one type as an answer to a field of another, where the words stay the
 * same words. What cannot be said in the other type has no conversion: nothing is guessed.
 */
import { containers, type AnyField, type ContainerName } from '../fieldTypes/index.js'
import { hasAddedRows } from '../fieldTypes/inner.js'
import type { Given } from '../fieldTypes/leaf.js'
import { leafNamed } from '../fieldTypes/leaves.js'
import type { SimpleAnswer } from '../definition/answers.js'

type Convert = (value: Given, from: AnyField, to: AnyField) => Given | undefined

const conversion = (from: string, to: string): Convert | undefined =>
  (leafNamed(from)?.becomes[to] ?? leafNamed(to)?.comesFrom[from]) as Convert | undefined

/** Rows go where rows can be added; those that a template fixes are its own. */
const takesRows = (type: string): boolean =>
  Object.hasOwn(containers, type) && hasAddedRows(type as ContainerName)

/** Whether answers can go from the one type to the other at all. */
export const isConvertible = (from: string, to: string): boolean =>
  from === to || conversion(from, to) !== undefined || (takesRows(from) && takesRows(to))

/** `undefined` when it cannot be said in the other type. */
export const convertAnswer = (
  value: SimpleAnswer,
  from: AnyField,
  to: AnyField,
): SimpleAnswer | undefined =>
  from.type === to.type || value === null
    ? value
    : conversion(from.type, to.type)?.(value, from, to)
