/** Whether one value is an answer to one simple field. What is wrong first is what is said. */
import type { Verdict } from '../fieldTypes/leaf.js'
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import { isEmptyRichText } from '../richText/checkRichText.js'
import { isRecord } from '../kernel/json.js'

/** No answer: nothing, only white space, or no choice, row or text at all. */
export const isUnanswered = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.hasOwn(value, 'root') && isEmptyRichText(value))

export const checkAnswer = (field: SimpleField, value: unknown): Verdict =>
  value === null || value === undefined ? undefined : leafOf(field).check(field, value)
