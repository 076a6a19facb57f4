/**
 * Where something stands in a definition: ids from the section inward, so a place stays what it is
 * when others move. Fields inside groups and columns of tables are places alike.
 */
import type { PlanDefinition, Section } from '../definition/definition.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'

/** Section id, field id, id of a field or column in it, and once more. */
export type Place = readonly string[]

export const keyOf = (place: Place): string => place.join('/')
export const placeOfKey = (key: string): Place => (key === '' ? [] : key.split('/'))
export const parentOf = (place: Place): Place => place.slice(0, -1)
export const idAt = (place: Place): string => place.at(-1) ?? ''
export const isSamePlace = (one: Place, other: Place): boolean => keyOf(one) === keyOf(other)
export const isWithin = (place: Place, around: Place): boolean =>
  around.every((id, index) => place[index] === id)

export const sectionAt = (definition: PlanDefinition, [id]: Place): Section | undefined =>
  definition.sections.find((section) => section.id === id)

export function fieldAt(definition: PlanDefinition, place: Place): AnyField | undefined {
  const [, ...ids] = place
  let fields: readonly AnyField[] = sectionAt(definition, place)?.fields ?? []
  let field: AnyField | undefined
  for (const id of ids) {
    field = fields.find((one) => one.id === id)
    fields = field === undefined ? [] : innerFields(field)
  }
  return field
}

/** The fields of a section, the fields of a group or the columns of a table. */
export function childrenAt(definition: PlanDefinition, place: Place): readonly AnyField[] {
  if (place.length === 1) {
    return sectionAt(definition, place)?.fields ?? []
  }
  const field = fieldAt(definition, place)
  return field === undefined ? [] : innerFields(field)
}

/** The title of a section, the label of a field. */
export const labelAt = (definition: PlanDefinition, place: Place): string =>
  (place.length === 1 ? sectionAt(definition, place)?.title : fieldAt(definition, place)?.label) ??
  ''
