/** A new field of each type, complete enough to be filled at once. */
import type { FieldType } from '../forms/definition.js'
import type { AnyField } from '../logic/outline.js'
import { freshId, idGiver } from './freshId.js'
import type { PresetWords } from './presetWords.js'

export type NewField = {
  words: PresetWords
  /** Gives ids that nothing else in the definition has. */
  give: (label: string) => string
  /** Slot ids there are, for a place to sign. */
  slots?: readonly string[]
}

type Rest<T extends FieldType> = Omit<Extract<AnyField, { type: T }>, 'id' | 'label' | 'type'>

const optionsOf = (labels: readonly string[]) => {
  const give = idGiver([])
  return labels.map((label) => ({ id: give(label), label }))
}

const rests: { [T in FieldType]: (made: NewField) => Rest<T> } = {
  shortText: () => ({}),
  longText: () => ({}),
  richText: () => ({}),
  number: () => ({}),
  date: () => ({}),
  time: () => ({}),
  email: () => ({}),
  phone: () => ({}),
  yesNo: () => ({}),
  choice: ({ words }) => ({ options: optionsOf(words.options) }),
  choices: ({ words }) => ({ options: optionsOf(words.options) }),
  scale: () => ({ min: 1, max: 5 }),
  person: () => ({ among: ['staff'] }),
  file: () => ({ accept: ['pdf', 'image'] }),
  computed: () => ({ expression: { today: true }, result: 'date' }),
  explanation: ({ words }) => ({ text: words.explanationText }),
  heading: () => ({}),
  pageBreak: () => ({}),
  signature: ({ slots = [] }) => ({ slot: slots[0] ?? 'slot' }),
  table: (made) => ({ columns: made.words.columns.map((label) => textField(made, label)) }),
  scoreTable: (made) => ({
    rows: optionsOf(made.words.subjects),
    columns: [{ id: made.give(made.words.score), type: 'number', label: made.words.score }],
  }),
  group: (made) => ({
    itemLabel: made.words.item,
    fields: [textField(made, made.words.types.shortText)],
  }),
}

const textField = ({ give }: NewField, label: string) => ({
  id: give(label),
  type: 'shortText' as const,
  label,
})

export function newField(type: FieldType, made: NewField): AnyField {
  const label = made.words.types[type]
  const rest: object = rests[type](made)
  return { id: made.give(label), type, label, ...rest } as AnyField
}

export const newOption = (label: string, options: readonly { id: string }[]) => ({
  id: freshId(label, new Set(options.map(({ id }) => id))),
  label,
})
