/**
 * Between the text of an input and an answer. Text that cannot be read comes back as it was typed:
 * validation names what is wrong with it, and nothing that was typed is lost.
 */
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import type { NumberField } from '../fieldTypes/number.js'
import type { SimpleAnswer } from '../definition/answers.js'
import type { Language } from '../kernel/language.js'

export function parseInput(field: SimpleField, raw: string, language: Language): SimpleAnswer {
  const text = raw.trim()
  return text === '' ? null : (leafOf(field).parse({ text, raw, language }) ?? raw)
}

/** What stands in the input for an answer: the inverse of `parseInput`, as a document writes it. */
export const inputText = (
  field: SimpleField,
  answer: SimpleAnswer | undefined,
  language: Language,
): string => leafOf(field).write(answer, language)

/**
 * Digits only where nothing else can be asked: the keypad of a telephone has one decimal mark, that
 * of the country it was set up for, and many have no minus.
 */
export const keypadOf = ({ decimals, min }: NumberField): 'numeric' | undefined =>
  decimals === 0 && min !== undefined && min >= 0 ? 'numeric' : undefined
