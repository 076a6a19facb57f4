/** The rules of a definition that hold between values: unique ids, bounds in order, totals. */
import { repeatedIds, repeatedIn } from '../fieldTypes/leaf.js'
import { typeOf, type AnyField } from '../fieldTypes/index.js'
import { innerFields, innerKey } from '../fieldTypes/inner.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import { limits } from '../kernel/limits.js'
import { referenceFindings } from './referenceRules.js'
import { sectionFindings } from './sectionRules.js'

function fieldsFindings(fields: readonly AnyField[], path: Path): Finding[] {
  return [
    ...repeatedIds(fields, path),
    ...fields.flatMap((field, index) => fieldFindings(field, [...path, index])),
  ]
}

function fieldFindings(field: AnyField, path: Path): Finding[] {
  const inner = innerFields(field)
  return [
    ...typeOf(field).findings(field, path),
    ...(inner.length > 0 ? fieldsFindings(inner, [...path, innerKey(field)]) : []),
  ]
}

const countIn = (fields: readonly AnyField[]): number =>
  fields.reduce(
    (sum, field) => sum + 1 + (innerKey(field) === 'fields' ? countIn(innerFields(field)) : 0),
    0,
  )

const countFields = (sections: readonly Section[]): number =>
  sections.reduce((sum, { fields }) => sum + countIn(fields), 0)

/** References are followed only in a definition whose ids lead somewhere. */
export function ruleFindings(definition: PlanDefinition): Finding[] {
  const own = ownFindings(definition)
  return own.length > 0 ? own : referenceFindings(definition)
}

function ownFindings({ sections, slots, guards }: PlanDefinition): Finding[] {
  const total = countFields(sections)
  return [
    ...(total > limits.fields
      ? [{ code: 'tooMany', path: ['sections'], values: { max: limits.fields, total } } as const]
      : []),
    ...repeatedIds(sections, ['sections']),
    ...sections.flatMap((section, index) => [
      ...sectionFindings(section, ['sections', index]),
      ...repeatedIn(section.access?.read, ['sections', index, 'access', 'read']),
      ...repeatedIn(section.access?.fill, ['sections', index, 'access', 'fill']),
      ...fieldsFindings(section.fields, ['sections', index, 'fields']),
    ]),
    ...repeatedIds(slots, ['slots']),
    ...slots.flatMap(({ intents }, index) => repeatedIn(intents, ['slots', index, 'intents'])),
    ...repeatedIn(guards?.pupilHeard?.occasions, ['guards', 'pupilHeard', 'occasions']),
  ]
}
