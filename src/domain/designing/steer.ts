/** Where the arrow keys bring a field: one place up or down, to another section, in or out of a group. */
import type { PlanDefinition } from '../definition/definition.js'
import { fits, parentAt } from './fits.js'
import type { Target } from './edit.js'
import { childrenAt, fieldAt, idAt, parentOf, type NodePath } from './nodePath.js'

export const directions = ['up', 'down', 'sectionUp', 'sectionDown', 'in', 'out'] as const
export type Direction = (typeof directions)[number]

/** Nothing when there is no such place, or the field does not fit there. */
export function steer(
  definition: PlanDefinition,
  path: NodePath,
  direction: Direction,
): Target | undefined {
  const target = targets[direction](definition, path)
  const field = fieldAt(definition, path)
  const kind = target && parentAt(definition, target.parent)
  return field !== undefined && kind !== undefined && fits(field, kind) ? target : undefined
}

const indexAt = (definition: PlanDefinition, path: NodePath): number =>
  childrenAt(definition, parentOf(path)).findIndex(({ id }) => id === idAt(path))

function beside(definition: PlanDefinition, path: NodePath, by: number): Target | undefined {
  const parent = parentOf(path)
  const index = indexAt(definition, path) + by
  return index < 0 || index >= childrenAt(definition, parent).length ? undefined : { parent, index }
}

function otherSection(definition: PlanDefinition, path: NodePath, by: number): Target | undefined {
  const { sections } = definition
  const section = sections[sections.findIndex(({ id }) => id === path[0]) + by]
  return section && { parent: [section.id], index: by < 0 ? section.fields.length : 0 }
}

function into(definition: PlanDefinition, path: NodePath): Target | undefined {
  const above = childrenAt(definition, parentOf(path))[indexAt(definition, path) - 1]
  const parent = [...parentOf(path), above?.id ?? '']
  return above && { parent, index: childrenAt(definition, parent).length }
}

function outOf(definition: PlanDefinition, path: NodePath): Target | undefined {
  const around = parentOf(path)
  return around.length < 2
    ? undefined
    : { parent: parentOf(around), index: indexAt(definition, around) + 1 }
}

type Find = (definition: PlanDefinition, path: NodePath) => Target | undefined

const targets: Record<Direction, Find> = {
  up: (definition, path) => beside(definition, path, -1),
  down: (definition, path) => beside(definition, path, 1),
  sectionUp: (definition, path) => otherSection(definition, path, -1),
  sectionDown: (definition, path) => otherSection(definition, path, 1),
  in: into,
  out: outOf,
}
