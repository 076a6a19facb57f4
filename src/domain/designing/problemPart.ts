/** Where a problem of a definition is: the part in the designer, and the setting it is about. */
import { isRecord, ownValue } from '../kernel/json.js'
import type { NodePath } from './nodePath.js'

export type ProblemPart =
  | { kind: 'field' | 'section'; path: NodePath; setting?: string }
  | { kind: 'slots' | 'template'; path: NodePath; setting?: string }

const holders: ReadonlySet<string | number> = new Set(['sections', 'fields', 'columns'])

/** Where a parser found the problem: keys and indexes. */
type JsonPath = readonly (string | number)[]

/** By index in the definition, by id in the designer. */
export function problemPart(definition: unknown, at: JsonPath): ProblemPart {
  if (at[0] === 'meanings') {
    return partOfMeaning(definition, at)
  }
  if (at[0] === 'inBrief') {
    return { kind: 'template', path: [], setting: 'inBrief' }
  }
  if (at[0] !== 'sections') {
    return { kind: at[0] === 'slots' ? 'slots' : 'template', path: [], ...settingOf(at, 1) }
  }
  const path = idsAlong(definition, at)
  const [sectionId] = path
  if (sectionId === undefined) {
    return { kind: 'template', path: [] }
  }
  const setting = settingOf(at, path.length * 2)
  return { kind: path.length === 1 ? 'section' : 'field', path, ...setting }
}

/** A meaning is set at the field that has it. */
function partOfMeaning(definition: unknown, [, meaning = '']: JsonPath): ProblemPart {
  const meant = ownValue(ownValue(definition, 'meanings'), String(meaning))
  const ref = ownValue(meant, 'section') === undefined ? ownValue(meant, 'field') : meant
  const path = [ownValue(ref, 'section'), ownValue(ref, 'field')]
  return path.every((id) => typeof id === 'string')
    ? { kind: 'field', path, setting: 'meaning' }
    : { kind: 'template', path: [] }
}

function idsAlong(value: unknown, [list, index, ...rest]: JsonPath): string[] {
  if (list === undefined || index === undefined || !holders.has(list)) {
    return []
  }
  const item = ownValue(ownValue(value, list), index)
  const id = ownValue(item, 'id')
  return isRecord(item) && typeof id === 'string' ? [id, ...idsAlong(item, rest)] : []
}

function settingOf(path: JsonPath, at: number): { setting?: string } {
  const setting = path[at]
  return typeof setting === 'string' ? { setting } : {}
}
