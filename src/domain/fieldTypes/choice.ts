/** One of several options, or something else where that is allowed. */
import { comparesOption } from './comparing.js'
import { yes, type FieldBase, type Progress } from './fieldBase.js'
import { asFact, misfit, type Leaf } from './leaf.js'
import {
  boxes,
  choosing,
  chosenLines,
  isChosen,
  isOption,
  labelOf,
  optionSchema,
  readChosen,
  writeChosen,
  type Optional,
} from './options.js'
import { intoText } from './texts.js'
import { asLines, asText } from './written.js'
import { readYesNo } from './yesNo.js'

export type ChoiceField = FieldBase & Optional & Progress & { type: 'choice' }

const text = (value: string, from: ChoiceField): string | undefined => labelOf(from, value)

export const choice: Leaf<ChoiceField, string> = {
  ...choosing,
  schema: { ...optionSchema, progress: yes },
  names: {
    nl: { name: 'Eén keuze', inSentence: 'één keuze' },
    en: { name: 'One choice', inSentence: 'one choice' },
  },
  problem: {
    nl: 'kies uit de genoemde mogelijkheden.',
    en: 'choose from the options given.',
  },
  check: (field, value) => {
    if (typeof value !== 'string') {
      return misfit('choice')
    }
    return isOption(field, value) ? undefined : { code: 'choice' }
  },
  read: (field, value) => (isChosen(field, value) ? value : undefined),
  parse: ({ text }) => text,
  write: asText,
  readPage: (_, page) => readChosen(page.text, page),
  writePage: (answer) => writeChosen([asText(answer)]),
  compare: comparesOption,
  lines: (value, field) => chosenLines(field, [value]),
  body: asFact,
  room: (field, words) => boxes(field, words, false),
  cell: asLines,
  example: ({ options }) => options[0]?.id ?? null,
  becomes: {
    ...intoText(text),
    choices: (value: string) => [value],
    yesNo: (value: string, from: ChoiceField) => readYesNo(labelOf(from, value) ?? ''),
  },
}
