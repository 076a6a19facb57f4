/**
 * Stands in for a type that is not installed: of an app that took it away, or of a newer release. What
 * was answered reads as text and nobody changes it; nothing is compared or calculated with it.
 */
import { formatNumber, yesNoText } from '../kernel/format.js'
import { isRecord } from '../kernel/json.js'
import type { Language } from '../kernel/language.js'
import { comparesNothing } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import { asFact, asList, noHint, type Given, type Leaf } from './leaf.js'
import { asLines, paragraphsOf, written } from './written.js'

/** What was kept can be anything; what lies deeper is only said to be there. */
const DEEPEST = 12

/** What can be read in it, whatever it is: what is named in it by its name. */
function linesIn(value: unknown, language: Language, depth = 0): string[] {
  switch (typeof value) {
    case 'string':
      return paragraphsOf(value)
    case 'number':
      return [formatNumber(value, language)]
    case 'boolean':
      return [yesNoText(value, language)]
    default:
      return depth < DEEPEST ? linesWithin(value, language, depth + 1) : ['…']
  }
}

function linesWithin(value: unknown, language: Language, depth: number): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => linesIn(item, language, depth))
  }
  return isRecord(value)
    ? Object.entries(value).flatMap(([name, item]) =>
        linesIn(item, language, depth).map((line) => `${name}: ${line}`),
      )
    : []
}

export const absent: Leaf<FieldBase, Given> = {
  ...written,
  schema: {},
  names: {
    nl: {
      name: 'Onbekend soort vraag',
      inSentence: 'een vraag die dit platform niet kent',
    },
    en: {
      name: 'Unknown type of question',
      inSentence: 'a question that this platform does not know',
    },
  },
  takes: undefined,
  problem: {
    nl: 'dit platform kent dit soort vraag niet.',
    en: 'this platform does not know this type of question.',
  },
  /** That nobody changes it is held against what was there (`readOnlyIssues`). */
  check: () => undefined,
  read: (_, value) => (linesIn(value, 'nl').length > 0 ? (value as Given) : undefined),
  longest: () => 0,
  parse: () => undefined,
  write: () => '',
  writePage: () => undefined,
  readPage: () => undefined,
  compare: comparesNothing,
  lines: (value, _, language) => linesIn(value, language),
  body: (lines, value) => (lines.length === 1 ? asFact(lines, value) : asList(lines, value)),
  paperHint: noHint,
  cell: asLines,
  example: () => null,
  becomes: {},
  comesFrom: {},
}
