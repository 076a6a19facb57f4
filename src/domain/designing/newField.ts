/** A new field of each type, complete enough to be filled at once. */
import type { Fresh } from '../fieldTypes/leaf.js'
import { typeOf, type FieldType, type AnyField } from '../fieldTypes/index.js'
import { freshId } from '../kernel/freshId.js'
import type { PresetWords } from './presetWords.js'

export type NewField = { words: PresetWords } & Pick<Fresh, 'give' | 'slots'>

export function newField(type: FieldType, { words, give, slots = [] }: NewField): AnyField {
  const label = words.types[type]
  const rest = typeOf({ type }).fresh({
    ...{ give, slots },
    words: { ...words, text: words.types.shortText },
  })
  return { id: give(label), type, label, ...rest } as AnyField
}

export const newOption = (label: string, options: readonly { id: string }[]) => ({
  id: freshId(label, new Set(options.map(({ id }) => id))),
  label,
})
