/** Where the arrow keys bring a field: one place up or down, to another section, in or out of a group. */
import type { PlanDefinition } from '../definition/definition.js'
import { fits, parentAt } from './fits.js'
import type { Target } from './edit.js'
import { childrenAt, fieldAt, idAt, parentOf, type Place } from './place.js'

export const directions = ['up', 'down', 'sectionUp', 'sectionDown', 'in', 'out'] as const
export type Direction = (typeof directions)[number]

/** Nothing when there is no such place, or the field does not fit there. */
export function steer(
  definition: PlanDefinition,
  place: Place,
  direction: Direction,
): Target | undefined {
  const target = targets[direction](definition, place)
  const field = fieldAt(definition, place)
  const kind = target && parentAt(definition, target.parent)
  return field !== undefined && kind !== undefined && fits(field, kind) ? target : undefined
}

const indexAt = (definition: PlanDefinition, place: Place): number =>
  childrenAt(definition, parentOf(place)).findIndex(({ id }) => id === idAt(place))

function beside(definition: PlanDefinition, place: Place, by: number): Target | undefined {
  const parent = parentOf(place)
  const index = indexAt(definition, place) + by
  return index < 0 || index >= childrenAt(definition, parent).length ? undefined : { parent, index }
}

function otherSection(definition: PlanDefinition, place: Place, by: number): Target | undefined {
  const { sections } = definition
  const section = sections[sections.findIndex(({ id }) => id === place[0]) + by]
  return section && { parent: [section.id], index: by < 0 ? section.fields.length : 0 }
}

function into(definition: PlanDefinition, place: Place): Target | undefined {
  const above = childrenAt(definition, parentOf(place))[indexAt(definition, place) - 1]
  const parent = [...parentOf(place), above?.id ?? '']
  return above && { parent, index: childrenAt(definition, parent).length }
}

function outOf(definition: PlanDefinition, place: Place): Target | undefined {
  const around = parentOf(place)
  return around.length < 2
    ? undefined
    : { parent: parentOf(around), index: indexAt(definition, around) + 1 }
}

type Find = (definition: PlanDefinition, place: Place) => Target | undefined

const targets: Record<Direction, Find> = {
  up: (definition, place) => beside(definition, place, -1),
  down: (definition, place) => beside(definition, place, 1),
  sectionUp: (definition, place) => otherSection(definition, place, -1),
  sectionDown: (definition, place) => otherSection(definition, place, 1),
  in: into,
  out: outOf,
}
