/** Where a problem of a definition is: the place in the designer, and the setting it is about. */
import { isRecord, ownValue } from '../forms/json.js'
import type { Place } from './place.js'

export type ProblemPlace =
  | { kind: 'field' | 'section'; place: Place; setting?: string }
  | { kind: 'slots' | 'template'; place: Place; setting?: string }

const holders: ReadonlySet<string | number> = new Set(['sections', 'fields', 'columns'])

type Path = readonly (string | number)[]

/** By index in the definition, by id in the designer. */
export function placeOfPath(definition: unknown, path: Path): ProblemPlace {
  const [first] = path
  if (first !== 'sections') {
    return { kind: first === 'slots' ? 'slots' : 'template', place: [], ...settingOf(path, 1) }
  }
  const place: string[] = []
  let value: unknown = definition
  let at = 0
  while (at + 1 < path.length && holders.has(path[at] ?? '')) {
    value = ownValue(ownValue(value, path[at] ?? ''), path[at + 1] ?? '')
    const id = ownValue(value, 'id')
    if (!isRecord(value) || typeof id !== 'string') {
      break
    }
    place.push(id)
    at += 2
  }
  const kind = place.length === 0 ? 'template' : place.length === 1 ? 'section' : 'field'
  return { kind, place, ...settingOf(path, at) }
}

function settingOf(path: Path, at: number): { setting?: string } {
  const setting = path[at]
  return typeof setting === 'string' ? { setting } : {}
}
