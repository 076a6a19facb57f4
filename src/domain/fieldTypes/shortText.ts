/** A line of text. */
import { limits } from '../kernel/limits.js'
import { textLength, type FieldBase, type Sourced } from './fieldBase.js'
import type { Leaf } from './leaf.js'
import { richOfText } from './texts.js'
import { checkText, sameText, written } from './written.js'

export type ShortTextField = FieldBase & Sourced & { type: 'shortText'; maxLength?: number }

export const shortText: Leaf<ShortTextField, string> = {
  ...written,
  schema: { maxLength: textLength(limits.shortText) },
  names: {
    nl: { name: 'Korte tekst', inSentence: 'korte tekst' },
    en: { name: 'Short text', inSentence: 'a short text' },
  },
  takes: () => true,
  problem: { nl: 'vul tekst in.', en: 'fill in text.' },
  check: ({ maxLength = limits.shortText }, value) => checkText(value, maxLength),
  parse: ({ raw }) => raw,
  example: ({ example, maxLength }, { text }) => (example ?? text).slice(0, maxLength),
  becomes: {
    longText: sameText,
    richText: (value: string) => richOfText(value),
    email: sameText,
    phone: sameText,
  },
  comesFrom: {},
}
