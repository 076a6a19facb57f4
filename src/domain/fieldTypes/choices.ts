/** Any number of options. */
import { OTHER } from '../definition/answers.js'
import { comparesOptions } from './comparing.js'
import type { FieldBase } from './fieldBase.js'
import { asList, misfit, type Leaf, type Verdict } from './leaf.js'
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

export type ChoicesField = FieldBase & Optional & { type: 'choices' }

function check(field: ChoicesField, value: unknown): Verdict {
  if (!Array.isArray(value)) {
    return misfit('choices')
  }
  // Of what is something else there is one.
  const max = field.options.length + (field.other === true ? 1 : 0)
  const kinds = new Set(
    value.map((id: unknown) => (typeof id === 'string' && id.startsWith(OTHER) ? OTHER : id)),
  )
  if (value.length > max || kinds.size !== value.length) {
    return { code: 'choice' }
  }
  return Array.from(value as unknown[]).every((id) => isOption(field, id))
    ? undefined
    : { code: 'choice' }
}

function read(field: ChoicesField, value: unknown): string[] | undefined {
  const chosen = Array.isArray(value)
    ? (value as unknown[]).filter((item) => isChosen(field, item))
    : []
  return chosen.length > 0 ? chosen : undefined
}

const text = (values: string[], from: ChoicesField): string | undefined => {
  const labels = values.map((id) => labelOf(from, id))
  return labels.every((label) => label !== undefined) ? labels.join(', ') : undefined
}

/** What was kept can be anything. */
const textsIn = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.filter((id) => typeof id === 'string') : []

export const choices: Leaf<ChoicesField, string[]> = {
  ...choosing,
  schema: optionSchema,
  names: {
    nl: { name: 'Meer keuzes', inSentence: 'meer keuzes' },
    en: { name: 'Several choices', inSentence: 'several choices' },
  },
  problem: {
    nl: 'kies een of meer van de mogelijkheden.',
    en: 'choose one or more of the options.',
  },
  check,
  read,
  parse: () => undefined,
  write: () => '',
  readPage: (_, page) => page.chosen.flatMap((id) => readChosen(id, page) ?? []),
  writePage: (answer) => writeChosen(textsIn(answer)),
  compare: comparesOptions,
  lines: (values, field) => chosenLines(field, values),
  body: asList,
  room: (field, words) => boxes(field, words, true),
  cell: (_, lines) => lines.join(', '),
  example: ({ options }) => options.slice(0, 2).map(({ id }) => id),
  becomes: {
    ...intoText(text),
    choice: (values: readonly string[]) => (values.length === 1 ? values[0] : undefined),
  },
}
