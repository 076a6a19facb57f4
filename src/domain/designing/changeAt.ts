/** Changes one place of a definition; everything else stays the very same value. */
import { innerFields, withInner } from '../fieldTypes/inner.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { AnyField } from '../fieldTypes/index.js'
import { idAt, parentOf, type NodePath } from './nodePath.js'

type Change<T> = (value: T) => T
type Children = readonly AnyField[]

const replaced = <T extends { id: string }>(
  items: readonly T[],
  id: string | undefined,
  change: Change<T>,
): T[] => items.map((item) => (item.id === id ? change(item) : item))

function changeInner(children: Children, ids: NodePath, change: Change<Children>): Children {
  const [id, ...deeper] = ids
  return id === undefined
    ? change(children)
    : replaced(children, id, (field) =>
        withInner(field, changeInner(innerFields(field), deeper, change)),
      )
}

export const changeSection = (
  definition: PlanDefinition,
  id: string,
  change: Change<Section>,
): PlanDefinition => ({ ...definition, sections: replaced(definition.sections, id, change) })

/** The fields of a section or group, the columns of a table. */
export function changeChildren(
  definition: PlanDefinition,
  [sectionId = '', ...ids]: NodePath,
  change: Change<Children>,
): PlanDefinition {
  return changeSection(definition, sectionId, (section) => ({
    ...section,
    fields: changeInner(section.fields, ids, change) as Section['fields'],
  }))
}

export const changeField = (
  definition: PlanDefinition,
  path: NodePath,
  change: Change<AnyField>,
): PlanDefinition =>
  changeChildren(definition, parentOf(path), (children) => replaced(children, idAt(path), change))
