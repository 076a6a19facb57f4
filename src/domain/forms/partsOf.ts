/** The sections and fields of a definition, found by the ids that lead to them, with their paths. */
import { innerFields, innerKey } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Path } from '../definition/definitionProblem.js'

export type Located = { field: AnyField | undefined; section: Section; path: Path }

/** Where the part stands that ids lead to. */
export function locate(
  { sections }: PlanDefinition,
  [sectionId, ...ids]: readonly string[],
): Located | undefined {
  const index = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[index]
  if (section === undefined) {
    return undefined
  }
  let fields: readonly AnyField[] = section.fields
  let field: AnyField | undefined
  const path: (string | number)[] = ['sections', index]
  for (const id of ids) {
    const at = fields.findIndex((one) => one.id === id)
    path.push(field === undefined ? 'fields' : innerKey(field), at)
    field = fields[at]
    if (field === undefined) {
      return undefined
    }
    fields = innerFields(field)
  }
  return { field, section, path }
}

/** A section or field with the ids and the path that lead to it. */
export type Holder = { path: Path; ids: string[]; part: object }

function holdersIn(fields: readonly AnyField[], path: Path, ids: string[]): Holder[] {
  return fields.flatMap((field, index) => {
    const here = [...path, index]
    const own = { path: here, ids: [...ids, field.id], part: field }
    return [own, ...holdersIn(innerFields(field), [...here, innerKey(field)], own.ids)]
  })
}

export const holdersOf = ({ sections }: PlanDefinition): Holder[] =>
  sections.flatMap((section, index) => {
    const path = ['sections', index]
    return [
      { path, ids: [section.id], part: section },
      ...holdersIn(section.fields, [...path, 'fields'], [section.id]),
    ]
  })
