/** What may stand where: a table has no tables in its cells, and groups go two deep. */
import {
  allTypes,
  containerNamed,
  isContainer,
  type AnyField,
  type ContainerName,
  type FieldType,
} from '../fieldTypes/index.js'
import type { PlanDefinition } from '../definition/definition.js'
import { innerFields } from '../fieldTypes/inner.js'
import { fieldAt, type NodePath } from './nodePath.js'

/** A section, or a type that holds rows; one that stands in a row itself holds less. */
export type Parent = { type: 'section' | ContainerName; isInRow: boolean }

const section: Parent = { type: 'section', isInRow: false }

export const typesIn = ({ type, isInRow }: Parent): readonly FieldType[] => {
  if (type === 'section') {
    return allTypes()
  }
  const { types, nested } = containerNamed(type)
  return (isInRow ? nested : types)() as FieldType[]
}

/** What a place is as a parent; nothing when no field can stand in it. */
export function parentAt(definition: PlanDefinition, path: NodePath): Parent | undefined {
  if (path.length === 1) {
    return section
  }
  const field = fieldAt(definition, path)
  return field && parentOf(field, path.length > 2)
}

const parentOf = (field: AnyField, isInRow: boolean): Parent | undefined =>
  isContainer(field) ? { type: field.type, isInRow } : undefined

/** Whether a field, with all that is in it, may stand there. */
export function fits(field: AnyField, parent: Parent): boolean {
  const own = parentOf(field, parent.type !== 'section')
  return (
    typesIn(parent).includes(field.type) &&
    innerFields(field).every((child) => own !== undefined && fits(child, own))
  )
}
