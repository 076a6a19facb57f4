/** The fields that a condition or calculation at a place can be about, nearest first. */
import type { PlanDefinition } from '../definition/definition.js'
import { holdsValue } from '../forms/holdsAnswer.js'
import type { FieldRef } from '../definition/condition.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import { refFinder } from './keepReferences.js'
import { isWithin, keyOf, parentOf, type NodePath } from './nodePath.js'

export type Referable = {
  ref: FieldRef
  /** Where the field or column itself stands. */
  path: NodePath
  field: AnyField
  /** Of the section, and of the table or group around it. */
  around: string[]
}

type Found = { path: NodePath; field: AnyField; around: string[] }

function foundIn(fields: readonly AnyField[], path: NodePath, around: string[]): Found[] {
  return fields.flatMap((field) => {
    const at = [...path, field.id]
    const inner = foundIn(innerFields(field), at, [...around, field.label])
    return [{ path: at, field, around }, ...inner]
  })
}

export function referable(definition: PlanDefinition, holder: NodePath): Referable[] {
  const all = definition.sections
    .flatMap((section) => foundIn(section.fields, [section.id], [section.title]))
    .filter(({ field, path }) => holdsValue(field) && keyOf(path) !== keyOf(holder))
  const near = (path: NodePath): number =>
    isWithin(path, parentOf(holder)) ? 0 : path[0] === holder[0] ? 1 : 2
  const find = refFinder(definition)
  return all
    .flatMap((found): Referable[] => {
      const ref = find(holder, { path: found.path })
      return ref === undefined ? [] : [{ ...found, ref }]
    })
    .sort((one, other) => near(one.path) - near(other.path))
}

export const refKey = ({ section = '', field, row = '', column = '' }: FieldRef): string =>
  [section, field, row, column].join('/')
