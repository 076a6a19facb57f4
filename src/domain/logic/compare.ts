/** One answer against one value of a condition, as the type of the field understands it. */
import { OTHER, type Scalar } from '../forms/answers.js'
import { isIsoDate } from '../forms/isoDate.js'
import { isIsoTime, isPersonAnswer, richTextWords, type Read } from './readAnswer.js'
import type { AnyField } from './outline.js'

export type Known = {
  field: AnyField
  value: Exclude<Read, undefined>
  /** What can be read in it, ready to be compared; of a number or a date nothing. */
  words: string
}

const texts: ReadonlySet<string> = new Set(['shortText', 'longText', 'email', 'phone', 'richText'])

/** Without regard to the case of letters, the spaces around, or how an accent was typed. */
const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** `other:` alone stands for whatever else was written. */
const isOption = (chosen: unknown, option: Scalar): boolean =>
  chosen === option || (option === OTHER && typeof chosen === 'string' && chosen.startsWith(OTHER))

const wordsOf = (field: AnyField, value: Known['value']): string => {
  if (field.type === 'richText') {
    return richTextWords(value)
  }
  if (isPersonAnswer(value)) {
    return value.name
  }
  return texts.has(field.type) && typeof value === 'string' ? value : ''
}

export const knownOf = (field: AnyField, value: Known['value']): Known => ({
  field,
  value,
  words: fold(wordsOf(field, value)),
})

export function isEqual(known: Known, wanted: Scalar): boolean {
  const { field, value, words } = known
  if (texts.has(field.type)) {
    return typeof wanted === 'string' && words === fold(wanted)
  }
  if (field.type === 'choices') {
    return Array.isArray(value) && value.length === 1 && isOption(value[0], wanted)
  }
  return isPersonAnswer(value) ? value.ref === wanted : isOption(value, wanted)
}

export function doesInclude(known: Known, wanted: Scalar): boolean {
  const { field, value, words } = known
  if (field.type === 'choices') {
    return Array.isArray(value) && value.some((chosen) => isOption(chosen, wanted))
  }
  if (texts.has(field.type) || field.type === 'person') {
    return typeof wanted === 'string' && words.includes(fold(wanted))
  }
  return isEqual(known, wanted)
}

const isSortable = (type: string, value: unknown): value is string =>
  typeof value === 'string' && (type === 'time' ? isIsoTime(value) : isIsoDate(value))

/**
 * Negative, zero or positive; `undefined` for what has no order between its values: the levels I–V
 * and A–E are named, and which of them is the better one differs from test to test.
 */
export function order({ field, value }: Known, wanted: Scalar): number | undefined {
  if (typeof value === 'number' && typeof wanted === 'number') {
    return value - wanted
  }
  const ordered = ['date', 'time', 'computed'].includes(field.type)
  if (!ordered || !isSortable(field.type, value) || !isSortable(field.type, wanted)) {
    return undefined
  }
  // ISO dates and times of equal length sort as text.
  return value === wanted ? 0 : value < wanted ? -1 : 1
}
