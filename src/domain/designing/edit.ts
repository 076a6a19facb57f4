/**
 * The moves of someone who designs a plan template. Each returns a new definition; what does not
 * fit leaves the definition as it was. Ids are given once and stay.
 */
import { withInner, innerFields } from '../fieldTypes/inner.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { AnyField } from '../fieldTypes/index.js'
import { changeChildren, changeField, changeSection } from './changeAt.js'
import { fits, parentAt } from './fits.js'
import { idGiver } from '../kernel/freshId.js'
import { takenIds } from './takenIds.js'
import { keepReferences } from './keepReferences.js'
import { insertAt, moveTo, patched, without } from './list.js'
import { withoutLostOutcomes } from './evaluates.js'
import { withoutLostBrief } from './inBrief.js'
import { withoutLostMeanings } from './meanings.js'
import { childrenAt, fieldAt, idAt, isWithin, parentOf, type NodePath } from './nodePath.js'

/** Before which of its new neighbours; past the end is the end. */
export type Target = { parent: NodePath; index: number }

export const addSection = (
  definition: PlanDefinition,
  section: Section,
  index: number,
): PlanDefinition => ({
  ...definition,
  sections: insertAt(definition.sections, section, index),
})

export function addField(
  definition: PlanDefinition,
  field: AnyField,
  { parent, index }: Target,
): PlanDefinition {
  const kind = parentAt(definition, parent)
  return kind === undefined || !fits(field, kind)
    ? definition
    : changeChildren(definition, parent, (children) => insertAt(children, field, index))
}

export const patchSection = (
  definition: PlanDefinition,
  id: string,
  patch: Partial<Section>,
): PlanDefinition => changeSection(definition, id, (section) => patched(section, patch))

/** What the whole says of a part that is gone goes with it. */
const withoutLost = (definition: PlanDefinition): PlanDefinition =>
  withoutLostOutcomes(withoutLostBrief(withoutLostMeanings(definition)))

/** A setting that is `undefined` is taken away. */
export const patchField = (
  definition: PlanDefinition,
  path: NodePath,
  patch: Record<string, unknown>,
): PlanDefinition =>
  withoutLost(changeField(definition, path, (field) => patched(field, patch as Partial<AnyField>)))

export function remove(definition: PlanDefinition, path: NodePath): PlanDefinition {
  const id = idAt(path)
  return withoutLost(
    path.length === 1
      ? { ...definition, sections: without(definition.sections, id) }
      : changeChildren(definition, parentOf(path), (children) => without(children, id)),
  )
}

export function moveSection(definition: PlanDefinition, id: string, index: number): PlanDefinition {
  const sections = moveTo(definition.sections, id, index)
  return sections === definition.sections ? definition : { ...definition, sections: [...sections] }
}

export type Placed = { definition: PlanDefinition; path: NodePath }

/** Within its parent or to another; `index` counts the children without the field itself. */
export function moveField(definition: PlanDefinition, path: NodePath, target: Target): Placed {
  const field = fieldAt(definition, path)
  const kind = parentAt(definition, target.parent)
  const stays = { definition, path }
  if (field === undefined || kind === undefined || isWithin(target.parent, path)) {
    return stays
  }
  if (isWithin(target.parent, parentOf(path)) && target.parent.length === path.length - 1) {
    return { definition: movedWithin(definition, path, target), path }
  }
  return fits(field, kind) ? movedAcross(definition, path, target) : stays
}

function movedWithin(definition: PlanDefinition, path: NodePath, { index }: Target) {
  const parent = parentOf(path)
  const children = childrenAt(definition, parent)
  const moved = moveTo(children, idAt(path), index)
  return moved === children ? definition : changeChildren(definition, parent, () => moved)
}

function movedAcross(definition: PlanDefinition, path: NodePath, target: Target): Placed {
  const { parent, index } = target
  const field = fieldAt(definition, path) as AnyField
  const siblings = childrenAt(definition, parent)
  const give = idGiver(takenIds(definition))
  const id = siblings.some((one) => one.id === field.id) ? give(field.label) : field.id
  const there = [...parent, id]
  const toScores = parentAt(definition, parent)?.type === 'scoreTable'
  const landed = { ...withoutTaking(toScores ? field : withoutHead(field)), id }
  const taken = remove(definition, path)
  const after = changeChildren(taken, parent, (children) => insertAt(children, landed, index))
  const definitionThen = keepReferences(definition, after, {
    from: (now) => swapped(now, there, path),
    to: (then) => swapped(then, path, there),
  })
  return { definition: definitionThen, path: there }
}

/** The head above columns exists in score tables only. */
function withoutHead(field: AnyField): AnyField {
  return field.type === 'group' ? field : patched(field, { group: undefined })
}

/** The column that it takes from stays behind, and the goal that it tells of. */
const withoutTaking = (field: AnyField): AnyField =>
  'carryFrom' in field || 'fromGoal' in field
    ? patched(field, { carryFrom: undefined, fromGoal: undefined })
    : field

const swapped = (path: NodePath, from: NodePath, to: NodePath): NodePath =>
  isWithin(path, from) ? [...to, ...path.slice(from.length)] : path

/** Right after the original, with fresh ids for itself and all that is in it. */
export function copy(
  definition: PlanDefinition,
  path: NodePath,
  nameOf: (label: string) => string,
): Placed {
  const give = idGiver(takenIds(definition))
  return path.length === 1
    ? copySection(definition, path, { give, nameOf })
    : copyField(definition, path, { give, nameOf })
}

type Copying = { give: (label: string) => string; nameOf: (label: string) => string }

/** Old ids by the new ones: of a copy, below its own place. */
type Ids = Map<string, string>

function freshened(field: AnyField, give: Copying['give'], ids: Ids): AnyField {
  const id = give(field.label)
  ids.set(id, field.id)
  const inner = innerFields(field).map((child) => freshened(child, give, ids))
  return withInner(
    { ...field, id },
    inner.map((column) => takingCopied(column, ids)),
  )
}

/** In a copied table a column takes from the copy of what it took from. */
function takingCopied(column: AnyField, ids: Ids): AnyField {
  const [fresh] =
    [...ids].find(([, old]) => 'carryFrom' in column && old === column.carryFrom) ?? []
  return fresh === undefined ? column : patched(column, { carryFrom: fresh })
}

function copySection(definition: PlanDefinition, path: NodePath, copying: Copying): Placed {
  const at = definition.sections.findIndex(({ id }) => id === idAt(path))
  const section = definition.sections[at]
  if (section === undefined) {
    return { definition, path }
  }
  const title = copying.nameOf(section.title)
  const id = copying.give(title)
  const ids: Ids = new Map([[id, section.id]])
  const fields = section.fields.map((field) => freshened(field, copying.give, ids))
  const added = { ...section, id, title, fields: fields as Section['fields'] }
  const after = addSection(definition, added, at + 1)
  return { definition: asCopied(definition, after, { there: [id], path, ids }), path: [id] }
}

function copyField(definition: PlanDefinition, path: NodePath, copying: Copying): Placed {
  const parent = parentOf(path)
  const at = childrenAt(definition, parent).findIndex(({ id }) => id === idAt(path))
  const field = fieldAt(definition, path)
  if (field === undefined) {
    return { definition, path }
  }
  const ids: Ids = new Map()
  const label = copying.nameOf(field.label)
  const added = freshened({ ...field, label }, copying.give, ids)
  const there = [...parent, added.id]
  const after = changeChildren(definition, parent, (all) => insertAt(all, added, at + 1))
  return { definition: asCopied(definition, after, { there, path, ids }), path: there }
}

type Copied = { there: NodePath; path: NodePath; ids: Ids }

/** Rules within the copy mean the copy's own fields; all others mean what they meant. */
function asCopied(before: PlanDefinition, after: PlanDefinition, { there, path, ids }: Copied) {
  const fresh = new Map([...ids].map(([id, old]) => [old, id]))
  const renamed = (inner: NodePath, names: ReadonlyMap<string, string>): string[] =>
    inner.map((id) => names.get(id) ?? id)
  return keepReferences(before, after, {
    from: (now) =>
      isWithin(now, there) ? [...path, ...renamed(now.slice(there.length), ids)] : now,
    to: (then, holder) =>
      isWithin(then, path) && isWithin(holder, there)
        ? [...there, ...renamed(then.slice(path.length), fresh)]
        : then,
  })
}
