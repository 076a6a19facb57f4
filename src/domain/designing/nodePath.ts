/**
 * Where something stands in a definition: ids from the section inward, so a path stays what it is
 * when others move. Fields inside groups and columns of tables have paths alike.
 */
import type { PlanDefinition, Section } from '../definition/definition.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'

/** Section id, field id, id of a field or column in it, and once more. */
export type NodePath = readonly string[]

export const keyOf = (path: NodePath): string => path.join('/')
export const pathOfKey = (key: string): NodePath => (key === '' ? [] : key.split('/'))
export const parentOf = (path: NodePath): NodePath => path.slice(0, -1)
export const idAt = (path: NodePath): string => path.at(-1) ?? ''
export const isSamePath = (one: NodePath, other: NodePath): boolean => keyOf(one) === keyOf(other)
export const isWithin = (path: NodePath, around: NodePath): boolean =>
  around.every((id, index) => path[index] === id)

export const sectionAt = (definition: PlanDefinition, [id]: NodePath): Section | undefined =>
  definition.sections.find((section) => section.id === id)

export function fieldAt(definition: PlanDefinition, path: NodePath): AnyField | undefined {
  const [, ...ids] = path
  let fields: readonly AnyField[] = sectionAt(definition, path)?.fields ?? []
  let field: AnyField | undefined
  for (const id of ids) {
    field = fields.find((one) => one.id === id)
    fields = field === undefined ? [] : innerFields(field)
  }
  return field
}

/** The fields of a section, the fields of a group or the columns of a table. */
export function childrenAt(definition: PlanDefinition, path: NodePath): readonly AnyField[] {
  if (path.length === 1) {
    return sectionAt(definition, path)?.fields ?? []
  }
  const field = fieldAt(definition, path)
  return field === undefined ? [] : innerFields(field)
}

/** The title of a section, the label of a field. */
export const labelAt = (definition: PlanDefinition, path: NodePath): string =>
  (path.length === 1 ? sectionAt(definition, path)?.title : fieldAt(definition, path)?.label) ?? ''
