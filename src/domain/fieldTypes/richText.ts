/** Structured text: paragraphs, headings, lists, bold, italic, links. */
import { plainOf, richTextOf } from '../richText/plainRichText.js'
import type { RichTextAnswer } from '../definition/answers.js'
import { checkRichText } from '../richText/checkRichText.js'
import { limits } from '../kernel/limits.js'
import type { Paragraph } from '../richText/richBlock.js'
import { lexicalToRichBlocks, paragraphsIn, plainText } from '../richText/richBlocks.js'
import { richBlocksToLexical } from '../richText/richText.js'
import { comparesWords } from './comparing.js'
import { textLength, type FieldBase } from './fieldBase.js'
import { type Convert, type Leaf } from './leaf.js'
import { paragraphsOf, writingLines, written } from './written.js'

export type RichTextField = FieldBase & { type: 'richText'; maxLength?: number }

/** What people can read in it. */
const wordsOf = (value: unknown): string => linesOf(value, plainText).join('\n')

const linesOf = (value: unknown, say: (runs: Paragraph) => string): string[] =>
  paragraphsIn(lexicalToRichBlocks(value)).map(say)

/** A link keeps where it leads. */
const inPlainText: Convert = (value: RichTextAnswer) =>
  linesOf(value, (runs) =>
    runs.map(({ text, href }) => (href === undefined ? text : `${text} (${href})`)).join(''),
  ).join('\n')

export const richText: Leaf<RichTextField, RichTextAnswer> = {
  ...written,
  schema: { maxLength: textLength(limits.longText) },
  names: {
    nl: { name: 'Opgemaakte tekst', inSentence: 'tekst met opmaak' },
    en: { name: 'Formatted text', inSentence: 'a formatted text' },
  },
  takes: undefined,
  problem: {
    nl: 'deze tekst bevat opmaak die niet bewaard kan worden. Plak hem als gewone tekst.',
    en: 'this text has formatting that cannot be kept. Paste it as plain text.',
  },
  check: ({ maxLength: max = limits.longText }, value) => {
    const code = checkRichText(value, max)
    return code === undefined ? undefined : { code, values: { max, length: max } }
  },
  read: (_, value) => (wordsOf(value).trim() === '' ? undefined : (value as RichTextAnswer)),
  longest: ({ maxLength = limits.longText }) => maxLength,
  parse: () => undefined,
  write: () => '',
  readPage: (_, { text, before }) => richTextOf(text, before),
  writePage: (answer) => ({ chosen: [plainOf(answer)] }),
  compare: comparesWords('none', wordsOf),
  lines: (value) => linesOf(value, plainText).flatMap(paragraphsOf),
  body: (_, value) => ({ kind: 'richText', blocks: lexicalToRichBlocks(value) }),
  room: ({ maxLength }) => ({ kind: 'lines', lines: writingLines(maxLength) }),
  example: ({ example }, { text }) =>
    richBlocksToLexical([{ kind: 'paragraph', runs: [{ text: example ?? text }] }]),
  becomes: { shortText: inPlainText, longText: inPlainText },
  comesFrom: {},
}
