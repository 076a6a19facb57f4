'use client'

import { patchField, patchSection } from '../../../domain/designing/edit.js'
import { fieldAt, labelAt, pathOfKey } from '../../../domain/designing/nodePath.js'
import { useDesignActions } from '../DesignContext.js'

type Value = unknown
export type Set = {
  (name: string, value: Value): void
  /** From what is there now: also right when something else was just changed. */
  from: (name: string, change: (value: never) => Value) => void
}

/** Texts typed in one setting are one step. */
const joined: ReadonlySet<string> = new Set([
  'label',
  'title',
  'help',
  'intro',
  'example',
  'printLabel',
  'text',
  'options',
  'rows',
  'unit',
  'itemLabel',
  'minLabel',
  'maxLabel',
])

const emptied = (name: string, value: Value): Value =>
  value === '' && !kept.has(name) ? undefined : value

/** Without these a field is not whole: empty they are a problem to be solved, not absent. */
const kept: ReadonlySet<string> = new Set(['label', 'title', 'text', 'itemLabel'])

/** Sets a setting of a field or section as a step that can be undone. */
export function usePatch(key: string): Set {
  const { dispatch, latest } = useDesignActions()
  const path = pathOfKey(key)
  const isSection = path.length === 1
  const edit = (name: string, valueOf: (holder: Record<string, Value>) => Value): void => {
    dispatch({
      type: 'edit',
      name: {
        action: 'changed',
        kind: isSection ? 'section' : 'field',
        label: labelAt(latest().history.present, path),
        key,
      },
      ...(joined.has(name) && { joins: `${key}.${name}` }),
      change: (definition) => {
        const field = fieldAt(definition, path)
        if (isSection) {
          const section = definition.sections.find(({ id }) => id === key)
          const value = emptied(name, valueOf(section ?? {}))
          return patchSection(definition, key, { [name]: value })
        }
        return field === undefined
          ? definition
          : patchField(definition, path, {
              [name]: emptied(name, valueOf(field)),
            })
      },
    })
  }
  const set = (name: string, value: Value): void => {
    edit(name, () => value)
  }
  const from: Set['from'] = (name, change) => {
    edit(name, (holder) => change(holder[name] as never))
  }
  return Object.assign(set, { from })
}
