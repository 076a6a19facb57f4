/** Changes one place of a definition; everything else stays the very same value. */
import type { PlanDefinition, Section } from '../forms/definition.js'
import type { AnyField } from '../logic/outline.js'
import { idAt, parentOf, type Place } from './place.js'

type Change<T> = (value: T) => T
type Children = readonly AnyField[]

const replaced = <T extends { id: string }>(
  items: readonly T[],
  id: string | undefined,
  change: Change<T>,
): T[] => items.map((item) => (item.id === id ? change(item) : item))

/** Types of what holds what are kept by `fits`, which every operation asks. */
function withInner(field: AnyField, change: Change<Children>): AnyField {
  switch (field.type) {
    case 'group':
      return { ...field, fields: change(field.fields) } as AnyField
    case 'table':
    case 'scoreTable':
      return { ...field, columns: change(field.columns) } as AnyField
    default:
      return field
  }
}

function changeInner(children: Children, ids: Place, change: Change<Children>): Children {
  const [id, ...deeper] = ids
  return id === undefined
    ? change(children)
    : replaced(children, id, (field) =>
        withInner(field, (inner) => changeInner(inner, deeper, change)),
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
  [sectionId = '', ...ids]: Place,
  change: Change<Children>,
): PlanDefinition {
  return changeSection(definition, sectionId, (section) => ({
    ...section,
    fields: changeInner(section.fields, ids, change) as Section['fields'],
  }))
}

export const changeField = (
  definition: PlanDefinition,
  place: Place,
  change: Change<AnyField>,
): PlanDefinition =>
  changeChildren(definition, parentOf(place), (children) => replaced(children, idAt(place), change))
