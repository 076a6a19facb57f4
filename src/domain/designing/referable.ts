/** The fields that a condition or calculation at a place can be about, nearest first. */
import type { PlanDefinition } from '../definition/definition.js'
import { holdsValue } from '../forms/holdsAnswer.js'
import type { FieldRef } from '../definition/condition.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import { refFinder } from './keepReferences.js'
import { isWithin, keyOf, parentOf, type Place } from './place.js'

export type Referable = {
  ref: FieldRef
  /** Where the field or column itself stands. */
  place: Place
  field: AnyField
  /** Of the section, and of the table or group around it. */
  around: string[]
}

type Found = { place: Place; field: AnyField; around: string[] }

function foundIn(fields: readonly AnyField[], place: Place, around: string[]): Found[] {
  return fields.flatMap((field) => {
    const at = [...place, field.id]
    const inner = foundIn(innerFields(field), at, [...around, field.label])
    return [{ place: at, field, around }, ...inner]
  })
}

export function referable(definition: PlanDefinition, holder: Place): Referable[] {
  const all = definition.sections
    .flatMap((section) => foundIn(section.fields, [section.id], [section.title]))
    .filter(({ field, place }) => holdsValue(field) && keyOf(place) !== keyOf(holder))
  const near = (place: Place): number =>
    isWithin(place, parentOf(holder)) ? 0 : place[0] === holder[0] ? 1 : 2
  const find = refFinder(definition)
  return all
    .flatMap((found): Referable[] => {
      const ref = find(holder, { place: found.place })
      return ref === undefined ? [] : [{ ...found, ref }]
    })
    .sort((one, other) => near(one.place) - near(other.place))
}

export const refKey = ({ section = '', field, row = '', column = '' }: FieldRef): string =>
  [section, field, row, column].join('/')
