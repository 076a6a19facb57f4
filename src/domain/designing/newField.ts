/** A new field of each type, complete enough to be filled at once. */
import type { Fresh } from '../fieldTypes/leaf.js'
import { nameOf, typeOf, type FieldType, type AnyField } from '../fieldTypes/index.js'
import { isHostName } from '../fieldTypes/hostType.js'
import { freshId } from '../kernel/freshId.js'
import type { Language } from '../kernel/language.js'
import type { PresetWords } from './presetWords.js'

/** A type of the app brings its own name, in `language`. */
export type NewField = { words: PresetWords; language: Language } & Pick<Fresh, 'give' | 'slots'>

export function newField(type: FieldType, made: NewField): AnyField {
  const { words, language, give, slots = [] } = made
  const label = isHostName(type) ? nameOf(type, language) : words.types[type]
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
