/** The rules of a definition that hold between values: unique ids, bounds in order, totals. */
import type { Field, PlanDefinition, Section } from './definition.js'
import type { Finding, Path } from './definitionProblem.js'
import { limits } from './limits.js'

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

type Bounds<T> = { from: T | undefined; to: T | undefined; path: Path }

const outOfOrder = <T extends string | number>({ from, to, path }: Bounds<T>): Finding[] =>
  from !== undefined && to !== undefined && from > to
    ? [{ code: 'bounds', path, values: { min: from, max: to } }]
    : []

function innerFindings(fields: readonly Field[], path: Path): Finding[] {
  return [
    ...repeatedIds(fields, path),
    ...fields.flatMap((field, index) => fieldFindings(field, [...path, index])),
  ]
}

function fieldFindings(field: Field, path: Path): Finding[] {
  switch (field.type) {
    case 'number':
      return outOfOrder({ from: field.min, to: field.max, path: [...path, 'min'] })
    case 'date':
      return outOfOrder({ from: field.min, to: field.max, path: [...path, 'min'] })
    case 'choice':
    case 'choices':
      return repeatedIds(field.options, [...path, 'options'])
    case 'table':
      return [
        ...outOfOrder({ from: field.minRows, to: field.maxRows, path: [...path, 'minRows'] }),
        ...innerFindings(field.columns, [...path, 'columns']),
      ]
    case 'group':
      return [
        ...outOfOrder({ from: field.minRows, to: field.maxRows, path: [...path, 'minRows'] }),
        ...innerFindings(field.fields, [...path, 'fields']),
      ]
    default:
      return []
  }
}

const countFields = (sections: readonly Section[]): number =>
  sections
    .flatMap(({ fields }) => fields)
    .reduce((sum, field) => sum + 1 + (field.type === 'group' ? field.fields.length : 0), 0)

export function ruleFindings({ sections, slots }: PlanDefinition): Finding[] {
  const total = countFields(sections)
  return [
    ...(total > limits.fields
      ? [{ code: 'tooMany', path: ['sections'], values: { max: limits.fields, total } } as const]
      : []),
    ...repeatedIds(sections, ['sections']),
    ...sections.flatMap(({ fields }, index) =>
      innerFindings(fields, ['sections', index, 'fields']),
    ),
    ...repeatedIds(slots, ['slots']),
    ...slots.flatMap(({ intents }, index) =>
      repeatedAt(intents, (at) => ['slots', index, 'intents', at]),
    ),
  ]
}
