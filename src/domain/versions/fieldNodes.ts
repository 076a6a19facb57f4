/** The fields of a definition with the place in which each stands, outer fields before inner ones. */
import { innerFields } from '../fieldTypes/inner.js'
import type { Field } from '../fieldTypes/index.js'
import type { InnerField, InnerGroupField } from '../fieldTypes/group.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { ScoreColumn } from '../fieldTypes/scoreTable.js'

export type AnyField = Field | InnerField | InnerGroupField['fields'][number] | ScoreColumn

export type FieldNode = {
  /** Ids from the section inward. */
  path: string[]
  field: AnyField
  section: Section
  /** The groups and tables around it, from outside inward. */
  around: FieldNode[]
}

export const keyOf = (path: readonly string[]): string => path.join('/')

type Around = Pick<FieldNode, 'section' | 'around'>

function nodesOf(fields: readonly AnyField[], { section, around }: Around): FieldNode[] {
  const outer = around.at(-1)?.path ?? [section.id]
  return fields.flatMap((field) => {
    const node = { path: [...outer, field.id], field, section, around }
    return [node, ...nodesOf(innerFields(field), { section, around: [...around, node] })]
  })
}

export const fieldNodes = ({ sections }: PlanDefinition): FieldNode[] =>
  sections.flatMap((section) => nodesOf(section.fields, { section, around: [] }))

/** The labels of what a field stands in, from the section inward. */
export const labelsAround = ({ section, around }: FieldNode): string[] => [
  section.title,
  ...around.map(({ field }) => field.label),
]
