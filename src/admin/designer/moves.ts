/** The moves of the designer as steps of its history: what changes, what it is called, where focus goes. */
import {
  copy,
  moveField,
  moveSection,
  remove,
  type Target,
  addSection,
} from '../../domain/designing/edit.js'
import {
  childrenAt,
  idAt,
  keyOf,
  labelAt,
  parentOf,
  placeOfKey,
  type Place,
} from '../../domain/designing/place.js'
import { add, type Addable } from '../../domain/designing/presets.js'
import { freshId } from '../../domain/kernel/freshId.js'
import { takenIds } from '../../domain/designing/takenIds.js'
import { steer, type Direction } from '../../domain/designing/steer.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import type { PresetWords } from '../../domain/designing/presetWords.js'
import type { DesignState, Edit, StepAction } from './designState.js'

const kindOf = (place: Place) => (place.length === 1 ? ('section' as const) : ('field' as const))

type Named = { action: StepAction; place: Place; label: string }

const nameOf = ({ action, place, label }: Named): Edit['name'] => ({
  action,
  kind: kindOf(place),
  label,
  key: keyOf(place),
})

export function removal({ history }: DesignState, key: string): Edit {
  const { present } = history
  const place = placeOfKey(key)
  const next = neighbour(present, place)
  return {
    type: 'edit',
    name: nameOf({ action: 'removed', place, label: labelAt(present, place) }),
    change: (definition) => remove(definition, place),
    ...(next !== undefined && { select: next, focus: { key: next, part: 'card' } }),
  }
}

/** What gets the focus when a place goes: the next, else the one before, else what is around it. */
function neighbour({ sections, ...rest }: PlanDefinition, place: Place): string | undefined {
  const parent = parentOf(place)
  const siblings = parent.length === 0 ? sections : childrenAt({ sections, ...rest }, parent)
  const at = siblings.findIndex(({ id }) => id === idAt(place))
  const next = siblings[at + 1] ?? siblings[at - 1]
  return next === undefined ? keyOf(parent) || undefined : keyOf([...parent, next.id])
}

export function copying(
  { history }: DesignState,
  key: string,
  copyName: (label: string) => string,
): Edit {
  const place = placeOfKey(key)
  const copied = copy(history.present, place, copyName)
  const there = keyOf(copied.place)
  return {
    type: 'edit',
    name: nameOf({ action: 'copied', place: copied.place, label: labelAt(history.present, place) }),
    change: () => copied.definition,
    select: there,
    focus: { key: there, part: 'card' },
  }
}

export function fieldMove({ history }: DesignState, key: string, target: Target): Edit | undefined {
  const place = placeOfKey(key)
  const moved = moveField(history.present, place, target)
  if (moved.definition === history.present) {
    return undefined
  }
  const there = keyOf(moved.place)
  return {
    type: 'edit',
    name: nameOf({ action: 'moved', place: moved.place, label: labelAt(history.present, place) }),
    change: () => moved.definition,
    select: there,
    focus: { key: there, part: 'card' },
  }
}

export function sectionMove({ history }: DesignState, id: string, index: number): Edit | undefined {
  const { present } = history
  if (index < 0 || index >= present.sections.length) {
    return undefined
  }
  return {
    type: 'edit',
    name: nameOf({ action: 'moved', place: [id], label: labelAt(present, [id]) }),
    change: (definition) => moveSection(definition, id, index),
    select: id,
    focus: { key: id, part: 'card' },
  }
}

/** As the arrow keys move what is selected; nothing when it cannot go there. */
export function steering(state: DesignState, key: string, direction: Direction): Edit | undefined {
  const { present } = state.history
  const place = placeOfKey(key)
  if (place.length === 1) {
    const at = present.sections.findIndex(({ id }) => id === key)
    const by = direction === 'up' ? -1 : direction === 'down' ? 1 : undefined
    return by === undefined ? undefined : sectionMove(state, key, at + by)
  }
  const target = steer(present, place, direction)
  return target && fieldMove(state, key, target)
}

export function addition(
  { history }: DesignState,
  what: Addable,
  { target, words }: { target: Target; words: PresetWords },
): Edit | undefined {
  const added = add(history.present, what, { target, words })
  if (added === undefined) {
    return undefined
  }
  const key = keyOf(added.place)
  return {
    type: 'edit',
    name: nameOf({
      action: 'added',
      place: added.place,
      label: labelAt(added.definition, added.place),
    }),
    change: () => added.definition,
    select: key,
    focus: { key, part: 'name' },
  }
}

export function sectionAddition({ history, open }: DesignState, title: string): Edit {
  const { present } = history
  const id = freshId(title, takenIds(present))
  const at = present.sections.findIndex((section) => section.id === open)
  return {
    type: 'edit',
    name: nameOf({ action: 'added', place: [id], label: title }),
    change: (definition) =>
      addSection(
        definition,
        { id, title, fields: [] },
        at === -1 ? definition.sections.length : at + 1,
      ),
    select: id,
    focus: { key: id, part: 'name' },
  }
}
