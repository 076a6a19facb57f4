/** The rules of a definition that hold between values: unique ids, bounds in order, totals. */
import { innerFields, innerKey, type AnyField } from '../logic/outline.js'
import type { PlanDefinition, Section } from './definition.js'
import type { Finding, Path } from './definitionProblem.js'
import { limits } from './limits.js'
import { referenceFindings } from './referenceRules.js'
import { sectionFindings } from './sectionRules.js'

function repeatedAt(values: readonly string[], pathOf: (index: number) => Path): Finding[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ code: 'duplicate', path: pathOf(index), values: { value } } satisfies Finding]
      : [],
  )
}

const repeatedIds = (items: readonly { id: string }[], path: Path): Finding[] =>
  repeatedAt(
    items.map(({ id }) => id),
    (index) => [...path, index, 'id'],
  )

const repeatedIn = (values: readonly string[] | undefined, path: Path): Finding[] =>
  repeatedAt(values ?? [], (index) => [...path, index])

type Bounds = { from: string | number | undefined; to: string | number | undefined; path: Path }

const outOfOrder = ({ from, to, path }: Bounds): Finding[] =>
  from !== undefined && to !== undefined && from > to
    ? [{ code: 'bounds', path, values: { min: from, max: to } }]
    : []

function fieldsFindings(fields: readonly AnyField[], path: Path): Finding[] {
  return [
    ...repeatedIds(fields, path),
    ...fields.flatMap((field, index) => fieldFindings(field, [...path, index])),
  ]
}

function fieldFindings(field: AnyField, path: Path): Finding[] {
  const inner = innerFields(field)
  return [
    ...boundsFindings(field, path),
    ...listFindings(field, path),
    ...(inner.length > 0 ? fieldsFindings(inner, [...path, innerKey(field)]) : []),
  ]
}

const MAX_STEPS = 11

function boundsFindings(field: AnyField, path: Path): Finding[] {
  switch (field.type) {
    case 'number':
    case 'date':
    case 'time':
      return outOfOrder({ from: field.min, to: field.max, path: [...path, 'min'] })
    case 'scale': {
      const isTooLong = field.max - field.min >= MAX_STEPS
      return isTooLong
        ? [{ code: 'tooMany', path: [...path, 'max'], values: { max: MAX_STEPS } }]
        : outOfOrder({ from: field.min, to: field.max, path: [...path, 'min'] })
    }
    case 'table':
    case 'group':
      return outOfOrder({ from: field.minRows, to: field.maxRows, path: [...path, 'minRows'] })
    default:
      return []
  }
}

function listFindings(field: AnyField, path: Path): Finding[] {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return repeatedIds(field.options, [...path, 'options'])
    case 'scoreTable':
      return repeatedIds(field.rows, [...path, 'rows'])
    case 'person':
      return repeatedIn(field.among, [...path, 'among'])
    case 'file':
      return repeatedIn(field.accept, [...path, 'accept'])
    default:
      return []
  }
}

const countIn = (fields: readonly AnyField[]): number =>
  fields.reduce(
    (sum, field) => sum + 1 + (field.type === 'group' ? countIn(innerFields(field)) : 0),
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
