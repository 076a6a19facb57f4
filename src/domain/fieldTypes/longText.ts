/** Text of several paragraphs, without formatting. */
import { limits } from '../kernel/limits.js'
import { comparesWords } from './comparing.js'
import { textLength, type FieldBase, type Sourced } from './fieldBase.js'
import { readLine, type Leaf } from './leaf.js'
import { richOfText } from './texts.js'
import { checkText, paragraphsOf, sameText, writingLines, written } from './written.js'

export type LongTextField = FieldBase & Sourced & { type: 'longText'; maxLength?: number }

export const longText: Leaf<LongTextField, string> = {
  ...written,
  schema: { maxLength: textLength(limits.longText) },
  names: {
    nl: { name: 'Lange tekst', inSentence: 'lange tekst' },
    en: { name: 'Long text', inSentence: 'a long text' },
  },
  takes: () => true,
  problem: { nl: 'vul tekst in.', en: 'fill in text.' },
  check: ({ maxLength = limits.longText }, value) => checkText(value, maxLength),
  longest: ({ maxLength = limits.longText }) => maxLength,
  parse: ({ raw }) => raw,
  readPage: readLine(({ raw }) => raw),
  compare: comparesWords('membership', (value) => value),
  lines: paragraphsOf,
  body: (paragraphs) => ({ kind: 'text', paragraphs: [...paragraphs] }),
  room: ({ maxLength }) => ({ kind: 'lines', lines: writingLines(maxLength) }),
  example: ({ example, maxLength }, { text }) => (example ?? text).slice(0, maxLength),
  becomes: {
    shortText: sameText,
    richText: (value: string) => richOfText(value),
    email: sameText,
    phone: sameText,
  },
  comesFrom: {},
}
