/** What holds within one section: sources that fit their fields, and nobody shut out of all. */
import { innerFields, innerKey, type AnyField } from '../logic/outline.js'
import { staffAudiences } from './access.js'
import type { Section } from './definition.js'
import type { Finding, Path } from './definitionProblem.js'

const days: ReadonlySet<string> = new Set(['pupil.dateOfBirth', 'pupil.enrolmentDate'])

/** A date takes dates, an e-mail address addresses; text takes all. */
function fits(type: string, source: string): boolean {
  if (source === 'earlierPlan' || type === 'shortText' || type === 'longText') {
    return true
  }
  return type === 'date' ? days.has(source) : source.endsWith(`.${type}`)
}

const sourceOf = (field: AnyField): string | undefined =>
  'source' in field ? field.source : undefined

/** A row does not exist yet when sources are asked, so what is repeated has none. */
function sourceFindings(field: AnyField, path: Path): Finding[] {
  const source = sourceOf(field)
  const key = innerKey(field)
  return [
    ...(source !== undefined && !fits(field.type, source)
      ? [{ code: 'source', path: [...path, 'source'] } satisfies Finding]
      : []),
    ...innerFields(field).flatMap((inner, index): Finding[] =>
      sourceOf(inner) === undefined
        ? []
        : [{ code: 'source', path: [...path, key, index, 'source'] }],
    ),
  ]
}

export function sectionFindings({ access, fields }: Section, path: Path): Finding[] {
  const readers = [...(access?.read ?? []), ...(access?.fill ?? [])]
  const isStaffs = readers.some((reader) => (staffAudiences as readonly string[]).includes(reader))
  return [
    // Without staff nobody of the school could ever read what is kept there.
    ...(access?.read !== undefined && !isStaffs
      ? [{ code: 'unread', path: [...path, 'access', 'read'] } satisfies Finding]
      : []),
    ...fields.flatMap((field, index) => sourceFindings(field, [...path, 'fields', index])),
  ]
}
