/**
 * One answer as lines of text, as people read it; none when there is no fitting answer. What cannot
 * be seen is left out: control characters, and spaces around.
 */
import type { Body } from '../fieldTypes/leaf.js'
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import type { Language } from '../kernel/language.js'

export function answerLines(field: SimpleField, answer: unknown, language: Language): string[] {
  const leaf = leafOf(field)
  const value = leaf.read(field, answer)
  return value === undefined ? [] : leaf.lines(value, field, language)
}

/** The same as it stands beneath its label; nothing when there is nothing to see. */
export function answerBody(
  field: SimpleField,
  answer: unknown,
  language: Language,
): Body | undefined {
  const leaf = leafOf(field)
  const value = leaf.read(field, answer)
  const [first, ...others] = value === undefined ? [] : leaf.lines(value, field, language)
  return value === undefined || first === undefined
    ? undefined
    : leaf.body([first, ...others], value)
}
