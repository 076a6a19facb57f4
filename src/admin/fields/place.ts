/** Where a field stands on the page: the id of its input, and the address that leads to it. */
import type { Issue } from '../../domain/forms/answers.js'
import type { Place } from '../../domain/forms/issues.js'

const parts = ({ sectionId, fieldId, rowId, columnId }: Place): string[] =>
  [sectionId, fieldId, rowId, columnId].filter((part): part is string => part !== undefined)

export const domId = (place: Place): string => ['leidraad', ...parts(place)].join('.')

/** `#section/field`, with row and column where there are: what a link to a field holds. */
export const hashOf = (place: Place): string => `#${parts(place).map(encodeURIComponent).join('/')}`

export function placeOfHash(hash: string): Place | undefined {
  const [sectionId, fieldId, rowId, columnId] = hash.replace(/^#/, '').split('/').map(decoded)
  if (!sectionId) {
    return undefined
  }
  return {
    sectionId,
    ...(fieldId && { fieldId }),
    ...(rowId && { rowId }),
    ...(columnId && { columnId }),
  }
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
