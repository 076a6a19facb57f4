/** Where a field stands on the page: the id of its input, and the address that leads to it. */
import type { Issue } from '../../domain/definition/answers.js'
import type { FieldPath } from '../../domain/logic/formState.js'

const keys = ['sectionId', 'fieldId', 'rowId', 'columnId', 'innerRowId', 'innerColumnId'] as const

/** From the section inward; what is known of a place has no holes. */
export type FieldPlace = Pick<Issue, (typeof keys)[number]>

export function pathOf(place: FieldPlace): FieldPath {
  const parts = keys.map((key) => place[key])
  const end = parts.findIndex((part) => part === undefined)
  return parts.slice(0, end < 0 ? parts.length : end).filter((part) => part !== undefined)
}

export const placeOf = (path: FieldPath): FieldPlace =>
  Object.fromEntries(keys.slice(0, path.length).map((key, index) => [key, path[index]]))

/** One step further in: a field of a section or row, a row of a field. */
export const within = (place: FieldPlace, id: string): FieldPlace => placeOf([...pathOf(place), id])

export const domId = (place: FieldPlace): string => ['leidraad', ...pathOf(place)].join('.')

/** `#section/field`, with row and column where there are: what a link to a field holds. */
export const hashOf = (place: FieldPlace): string =>
  `#${pathOf(place).map(encodeURIComponent).join('/')}`

export function placeOfHash(hash: string): FieldPlace | undefined {
  const path = hash.replace(/^#/, '').split('/').map(decoded)
  const end = path.findIndex((part) => part === '')
  return end === 0 ? undefined : placeOf(end < 0 ? path : path.slice(0, end))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** Issues by the field they stand at; `''` for those of the section itself. */
export function byField(issues: readonly Issue[]): ReadonlyMap<string, Issue[]> {
  const found = new Map<string, Issue[]>()
  for (const issue of issues) {
    const key = issue.fieldId ?? ''
    found.set(key, [...(found.get(key) ?? []), issue])
  }
  return found
}

export const NO_ISSUES: readonly Issue[] = []

/** At a place or within it; the same empty list when there are none, for what is memoised. */
export function issuesWithin(issues: readonly Issue[], place: FieldPlace): readonly Issue[] {
  const asked = keys.filter((key) => place[key] !== undefined)
  const found = issues.filter((issue) => asked.every((key) => issue[key] === place[key]))
  return found.length > 0 ? found : NO_ISSUES
}

/** At a place itself: what stands further in is told there. */
export function issuesAt(issues: readonly Issue[], place: FieldPlace): readonly Issue[] {
  const depth = pathOf(place).length
  const found = issuesWithin(issues, place).filter((issue) => pathOf(issue).length === depth)
  return found.length > 0 ? found : NO_ISSUES
}
