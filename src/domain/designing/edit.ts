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
import { childrenAt, fieldAt, idAt, isWithin, parentOf, type Place } from './place.js'

/** Before which of its new neighbours; past the end is the end. */
export type Target = { parent: Place; index: number }

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

/** A setting that is `undefined` is taken away. */
export const patchField = (
  definition: PlanDefinition,
  place: Place,
  patch: Record<string, unknown>,
): PlanDefinition =>
  changeField(definition, place, (field) => patched(field, patch as Partial<AnyField>))

export function remove(definition: PlanDefinition, place: Place): PlanDefinition {
  const id = idAt(place)
  return place.length === 1
    ? { ...definition, sections: without(definition.sections, id) }
    : changeChildren(definition, parentOf(place), (children) => without(children, id))
}

export function moveSection(definition: PlanDefinition, id: string, index: number): PlanDefinition {
  const sections = moveTo(definition.sections, id, index)
  return sections === definition.sections ? definition : { ...definition, sections: [...sections] }
}

export type Placed = { definition: PlanDefinition; place: Place }

/** Within its parent or to another; `index` counts the children without the field itself. */
export function moveField(definition: PlanDefinition, place: Place, target: Target): Placed {
  const field = fieldAt(definition, place)
  const kind = parentAt(definition, target.parent)
  const stays = { definition, place }
  if (field === undefined || kind === undefined || isWithin(target.parent, place)) {
    return stays
  }
  if (isWithin(target.parent, parentOf(place)) && target.parent.length === place.length - 1) {
    return { definition: movedWithin(definition, place, target), place }
  }
  return fits(field, kind) ? movedAcross(definition, place, target) : stays
}

function movedWithin(definition: PlanDefinition, place: Place, { index }: Target) {
  const parent = parentOf(place)
  const children = childrenAt(definition, parent)
  const moved = moveTo(children, idAt(place), index)
  return moved === children ? definition : changeChildren(definition, parent, () => moved)
}

function movedAcross(definition: PlanDefinition, place: Place, target: Target): Placed {
  const { parent, index } = target
  const field = fieldAt(definition, place) as AnyField
  const siblings = childrenAt(definition, parent)
  const give = idGiver(takenIds(definition))
  const id = siblings.some((one) => one.id === field.id) ? give(field.label) : field.id
  const there = [...parent, id]
  const toScores = parentAt(definition, parent)?.type === 'scoreTable'
  const landed = { ...(toScores ? field : withoutHead(field)), id }
  const taken = remove(definition, place)
  const after = changeChildren(taken, parent, (children) => insertAt(children, landed, index))
  const definitionThen = keepReferences(definition, after, {
    from: (now) => swapped(now, there, place),
    to: (then) => swapped(then, place, there),
  })
  return { definition: definitionThen, place: there }
}

/** The head above columns exists in score tables only. */
function withoutHead(field: AnyField): AnyField {
  return field.type === 'group' ? field : patched(field, { group: undefined })
}

const swapped = (place: Place, from: Place, to: Place): Place =>
  isWithin(place, from) ? [...to, ...place.slice(from.length)] : place

/** Right after the original, with fresh ids for itself and all that is in it. */
export function copy(
  definition: PlanDefinition,
  place: Place,
  nameOf: (label: string) => string,
): Placed {
  const give = idGiver(takenIds(definition))
  return place.length === 1
    ? copySection(definition, place, { give, nameOf })
    : copyField(definition, place, { give, nameOf })
}

type Copying = { give: (label: string) => string; nameOf: (label: string) => string }

/** Old ids by the new ones: of a copy, below its own place. */
type Ids = Map<string, string>

function freshened(field: AnyField, give: Copying['give'], ids: Ids): AnyField {
  const id = give(field.label)
  ids.set(id, field.id)
  const inner = innerFields(field).map((child) => freshened(child, give, ids))
  return withInner({ ...field, id }, inner)
}

function copySection(definition: PlanDefinition, place: Place, copying: Copying): Placed {
  const at = definition.sections.findIndex(({ id }) => id === idAt(place))
  const section = definition.sections[at]
  if (section === undefined) {
    return { definition, place }
  }
  const title = copying.nameOf(section.title)
  const id = copying.give(title)
  const ids: Ids = new Map([[id, section.id]])
  const fields = section.fields.map((field) => freshened(field, copying.give, ids))
  const added = { ...section, id, title, fields: fields as Section['fields'] }
  const after = addSection(definition, added, at + 1)
  return { definition: asCopied(definition, after, { there: [id], place, ids }), place: [id] }
}

function copyField(definition: PlanDefinition, place: Place, copying: Copying): Placed {
  const parent = parentOf(place)
  const at = childrenAt(definition, parent).findIndex(({ id }) => id === idAt(place))
  const field = fieldAt(definition, place)
  if (field === undefined) {
    return { definition, place }
  }
  const ids: Ids = new Map()
  const label = copying.nameOf(field.label)
  const added = freshened({ ...field, label }, copying.give, ids)
  const there = [...parent, added.id]
  const after = changeChildren(definition, parent, (all) => insertAt(all, added, at + 1))
  return { definition: asCopied(definition, after, { there, place, ids }), place: there }
}

type Copied = { there: Place; place: Place; ids: Ids }

/** Rules within the copy mean the copy's own fields; all others mean what they meant. */
function asCopied(before: PlanDefinition, after: PlanDefinition, { there, place, ids }: Copied) {
  const fresh = new Map([...ids].map(([id, old]) => [old, id]))
  const renamed = (inner: Place, names: ReadonlyMap<string, string>): string[] =>
    inner.map((id) => names.get(id) ?? id)
  return keepReferences(before, after, {
    from: (now) =>
      isWithin(now, there) ? [...place, ...renamed(now.slice(there.length), ids)] : now,
    to: (then, holder) =>
      isWithin(then, place) && isWithin(holder, there)
        ? [...there, ...renamed(then.slice(place.length), fresh)]
        : then,
  })
}
