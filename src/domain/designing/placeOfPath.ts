/** Where a problem of a definition is: the place in the designer, and the setting it is about. */
import { isRecord, ownValue } from '../kernel/json.js'
import type { Place } from './place.js'

export type ProblemPlace =
  | { kind: 'field' | 'section'; place: Place; setting?: string }
  | { kind: 'slots' | 'template'; place: Place; setting?: string }

const holders: ReadonlySet<string | number> = new Set(['sections', 'fields', 'columns'])

type Path = readonly (string | number)[]

/** By index in the definition, by id in the designer. */
export function placeOfPath(definition: unknown, path: Path): ProblemPlace {
  if (path[0] === 'meanings') {
    return placeOfMeaning(definition, path)
  }
  if (path[0] !== 'sections') {
    return { kind: path[0] === 'slots' ? 'slots' : 'template', place: [], ...settingOf(path, 1) }
  }
  const place = idsAlong(definition, path)
  const [sectionId] = place
  if (sectionId === undefined) {
    return { kind: 'template', place: [] }
  }
  const setting = settingOf(path, place.length * 2)
  return { kind: place.length === 1 ? 'section' : 'field', place, ...setting }
}

/** A meaning is set at the field that has it. */
function placeOfMeaning(definition: unknown, [, meaning = '']: Path): ProblemPlace {
  const meant = ownValue(ownValue(definition, 'meanings'), String(meaning))
  const ref = ownValue(meant, 'section') === undefined ? ownValue(meant, 'field') : meant
  const place = [ownValue(ref, 'section'), ownValue(ref, 'field')]
  const isThere = place.every((id) => typeof id === 'string')
  return isThere
    ? { kind: 'field', place: place, setting: 'meaning' }
    : { kind: 'template', place: [] }
}

function idsAlong(value: unknown, [list, index, ...rest]: Path): string[] {
  if (list === undefined || index === undefined || !holders.has(list)) {
    return []
  }
  const item = ownValue(ownValue(value, list), index)
  const id = ownValue(item, 'id')
  return isRecord(item) && typeof id === 'string' ? [id, ...idsAlong(item, rest)] : []
}

function settingOf(path: Path, at: number): { setting?: string } {
  const setting = path[at]
  return typeof setting === 'string' ? { setting } : {}
}
