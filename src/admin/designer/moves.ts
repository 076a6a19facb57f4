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
  pathOfKey,
  type NodePath,
} from '../../domain/designing/nodePath.js'
import { add, type Addable } from '../../domain/designing/presets.js'
import { freshId } from '../../domain/kernel/freshId.js'
import { takenIds } from '../../domain/designing/takenIds.js'
import { steer, type Direction } from '../../domain/designing/steer.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import type { Language } from '../../domain/kernel/language.js'
import type { PresetWords } from '../../domain/designing/presetWords.js'
import type { DesignState, Edit, StepAction } from './designState.js'

const kindOf = (path: NodePath) => (path.length === 1 ? ('section' as const) : ('field' as const))

type Named = { action: StepAction; path: NodePath; label: string }

const nameOf = ({ action, path, label }: Named): Edit['name'] => ({
  action,
  kind: kindOf(path),
  label,
  key: keyOf(path),
})

export function removal({ history }: DesignState, key: string): Edit {
  const { present } = history
  const path = pathOfKey(key)
  const next = neighbour(present, path)
  return {
    type: 'edit',
    name: nameOf({ action: 'removed', path, label: labelAt(present, path) }),
    change: (definition) => remove(definition, path),
    ...(next !== undefined && { select: next, focus: { key: next, part: 'card' } }),
  }
}

/** What gets the focus when a place goes: the next, else the one before, else what is around it. */
function neighbour({ sections, ...rest }: PlanDefinition, path: NodePath): string | undefined {
  const parent = parentOf(path)
  const siblings = parent.length === 0 ? sections : childrenAt({ sections, ...rest }, parent)
  const at = siblings.findIndex(({ id }) => id === idAt(path))
  const next = siblings[at + 1] ?? siblings[at - 1]
  return next === undefined ? keyOf(parent) || undefined : keyOf([...parent, next.id])
}

export function copying(
  { history }: DesignState,
  key: string,
  copyName: (label: string) => string,
): Edit {
  const path = pathOfKey(key)
  const copied = copy(history.present, path, copyName)
  const there = keyOf(copied.path)
  return {
    type: 'edit',
    name: nameOf({ action: 'copied', path: copied.path, label: labelAt(history.present, path) }),
    change: () => copied.definition,
    select: there,
    focus: { key: there, part: 'card' },
  }
}

export function fieldMove({ history }: DesignState, key: string, target: Target): Edit | undefined {
  const path = pathOfKey(key)
  const moved = moveField(history.present, path, target)
  if (moved.definition === history.present) {
    return undefined
  }
  const there = keyOf(moved.path)
  return {
    type: 'edit',
    name: nameOf({ action: 'moved', path: moved.path, label: labelAt(history.present, path) }),
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
    name: nameOf({ action: 'moved', path: [id], label: labelAt(present, [id]) }),
    change: (definition) => moveSection(definition, id, index),
    select: id,
    focus: { key: id, part: 'card' },
  }
}

/** As the arrow keys move what is selected; nothing when it cannot go there. */
export function steering(state: DesignState, key: string, direction: Direction): Edit | undefined {
  const { present } = state.history
  const path = pathOfKey(key)
  if (path.length === 1) {
    const at = present.sections.findIndex(({ id }) => id === key)
    const by = direction === 'up' ? -1 : direction === 'down' ? 1 : undefined
    return by === undefined ? undefined : sectionMove(state, key, at + by)
  }
  const target = steer(present, path, direction)
  return target && fieldMove(state, key, target)
}

export function addition(
  { history }: DesignState,
  what: Addable,
  made: { target: Target; words: PresetWords; language: Language },
): Edit | undefined {
  const added = add(history.present, what, made)
  if (added === undefined) {
    return undefined
  }
  const key = keyOf(added.path)
  return {
    type: 'edit',
    name: nameOf({
      action: 'added',
      path: added.path,
      label: labelAt(added.definition, added.path),
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
    name: nameOf({ action: 'added', path: [id], label: title }),
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
