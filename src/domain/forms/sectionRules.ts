/** What holds within one section: sources that fit their fields, and nobody shut out of all. */
import type { Source } from '../definition/source.js'
import { leafNamed } from '../fieldTypes/leaves.js'
import { innerFields, innerKey } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import { staffAudiences } from '../definition/access.js'
import type { Section } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'

const sourceOf = (field: AnyField): Source | undefined =>
  'source' in field ? field.source : undefined

/** A row does not exist yet when sources are asked, so what is repeated has none. */
function sourceFindings(field: AnyField, path: Path): Finding[] {
  const source = sourceOf(field)
  const key = innerKey(field)
  return [
    ...(source !== undefined && leafNamed(field.type)?.takes?.(source) !== true
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
