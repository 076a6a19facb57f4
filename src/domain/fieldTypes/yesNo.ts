/** Yes or no; neither until it is answered. */
import { yesNoText } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { comparesYesNo, fold } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import {
  asFact,
  misfit,
  noFindings,
  noHint,
  nothingFresh,
  readLine,
  type Leaf,
  type Typed,
} from './leaf.js'
import type { Optional } from './options.js'
import { intoText } from './texts.js'
import { asLines, asText } from './written.js'

export type YesNoField = FieldBase & { type: 'yesNo' }

const words: Record<'yes' | 'no', readonly string[]> = { yes: ['ja', 'yes'], no: ['nee', 'no'] }

/** In either language; nothing for any other word. */
export function readYesNo(text: string): boolean | undefined {
  if (words.yes.includes(fold(text))) {
    return true
  }
  return words.no.includes(fold(text)) ? false : undefined
}

const typed: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

const parse = ({ text }: Typed) => typed.get(text.toLowerCase()) ?? readYesNo(text)

const optionNamed = ({ options }: Optional, labels: readonly string[]): string | undefined =>
  options.find(({ label }) => labels.includes(fold(label)))?.id

const yesOrNo = (language: Language): string[] => [
  yesNoText(true, language),
  yesNoText(false, language),
]

export const yesNo: Leaf<YesNoField, boolean> = {
  schema: {},
  findings: noFindings,
  fresh: nothingFresh,
  palette: 'number',
  names: {
    nl: { name: 'Ja of nee', inSentence: 'ja of nee' },
    en: { name: 'Yes or no', inSentence: 'yes or no' },
  },
  takes: undefined,
  problem: { nl: 'kies ja of nee.', en: 'choose yes or no.' },
  check: (_, value) => (typeof value === 'boolean' ? undefined : misfit('yesNo')),
  read: (_, value) => (typeof value === 'boolean' ? value : undefined),
  longest: () => 0,
  parse,
  write: (answer) => (typeof answer === 'boolean' ? String(answer) : asText(answer)),
  readPage: readLine(parse),
  writePage: (answer) => ({ chosen: [answer === true ? 'yes' : 'no'] }),
  compare: comparesYesNo,
  lines: (value, _, language) => [yesNoText(value, language)],
  body: asFact,
  align: 'start',
  room: (_, { language }) => ({ kind: 'choices', several: false, options: yesOrNo(language) }),
  paperHint: noHint,
  cell: asLines,
  example: () => true,
  becomes: {
    ...intoText((value: boolean) => yesNoText(value, 'nl')),
    choice: (value: boolean, _: YesNoField, to: Optional) =>
      optionNamed(to, words[value ? 'yes' : 'no']),
  },
  comesFrom: {},
}
