/**
 * Generated pairs of definitions with answers to the first. Ids come from a handful of letters, so
 * that fields meet one another again: elsewhere, in a group, with another type or other bounds.
 */
import fc from 'fast-check'

import type { Answer, Answers, Row } from '../../src/domain/definition/answers.js'
import {
  DEFINITION_FORMAT,
  type PlanDefinition,
  type Section,
} from '../../src/domain/definition/definition.js'
import type { AnyField } from '../../src/domain/versions/fieldNodes.js'

const letters = ['a', 'b', 'c', 'd', 'e'] as const
const id = fc.constantFrom(...letters)
const label = fc.constantFrom('Doel', 'Aanpak', 'Wie')
const base = { id, label }
const options = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('ja', 'nee', 'soms', 'nooit'),
    label: fc.constantFrom('Ja', 'Nee', 'Soms'),
  }),
  { selector: (option) => option.id, minLength: 1, maxLength: 4 },
)
const of = <T extends string>(type: T, rest: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...base, type: fc.constant(type), ...rest })
const simple = fc.oneof(
  of('shortText', { maxLength: fc.constantFrom(3, 30) }),
  of('longText'),
  of('number', { min: fc.constantFrom(0, 5), max: fc.constantFrom(7, 100) }),
  of('date'),
  of('yesNo'),
  of('choice', { options }),
  of('scale', { min: fc.constant(1), max: fc.constantFrom(3, 5) }),
)
const unique = (item: fc.Arbitrary<unknown>, max: number) =>
  fc.uniqueArray(item as fc.Arbitrary<{ id: string }>, {
    selector: (value) => value.id,
    minLength: 1,
    maxLength: max,
  })
const rows = { maxRows: fc.constantFrom(1, 2, 500) }
const table = of('table', { ...rows, columns: unique(simple, 3) })
const named = { itemLabel: fc.constant('Doel') }
const choices = of('choices', { options })
const innerGroup = of('group', { ...rows, ...named, fields: unique(fc.oneof(simple, choices), 3) })
const group = of('group', {
  ...rows,
  ...named,
  fields: unique(fc.oneof(simple, choices, table, innerGroup), 4),
})
const scores = of('scoreTable', {
  rows: fc.uniqueArray(fc.record({ id: fc.constantFrom('lezen', 'rekenen', 'taal'), label }), {
    selector: (row) => row.id,
    minLength: 1,
  }),
  columns: unique(simple, 3),
})
const heading = of('heading')
const field = fc.oneof(simple, choices, table, group, scores, heading)
const section = fc
  .record({
    id,
    title: label,
    access: fc.constantFrom(undefined, { read: ['coordinator' as const] }),
    fields: unique(field, 4),
  })
  .map(({ access, ...rest }) => ({ ...rest, ...(access && { access }) }) as unknown as Section)

export const smallDefinitions: fc.Arbitrary<PlanDefinition> = unique(
  section as fc.Arbitrary<unknown>,
  3,
).map((sections) => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: sections as unknown as Section[],
  slots: [],
}))

const text = fc
  .string({ unit: fc.constantFrom('l', 'e', 'z', 'n', ' '), minLength: 1, maxLength: 30 })
  .map((t) => `w${t}`)

function answerTo(asked: AnyField): fc.Arbitrary<Answer> {
  switch (asked.type) {
    case 'number':
    case 'scale':
      return fc.integer({ min: asked.min ?? 0, max: asked.max ?? 9 })
    case 'date':
      return fc.constantFrom('2026-11-22', '2024-02-29')
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...asked.options.map((option) => option.id))
    case 'choices':
      return fc.subarray(
        asked.options.map((option) => option.id),
        { minLength: 1 },
      )
    case 'table':
      return rowsTo(asked.columns, { max: asked.maxRows ?? 4 })
    case 'group':
      return rowsTo(asked.fields, { max: asked.maxRows ?? 4 })
    case 'scoreTable':
      return rowsTo(asked.columns, { ids: asked.rows.map((row) => row.id) })
    default:
      return text.map((value) =>
        asked.type === 'shortText' ? value.slice(0, asked.maxLength) : value,
      )
  }
}

const isAsked = ({ type }: AnyField): boolean => type !== 'heading'

const valuesTo = (fields: readonly AnyField[]): fc.Arbitrary<Record<string, Answer>> =>
  fc.record(
    Object.fromEntries(
      fields.filter(isAsked).map((asked) => [asked.id, fc.option(answerTo(asked))]),
    ),
  )

type Rows = { max?: number; ids?: string[] }

const rowsTo = (fields: readonly AnyField[], { max, ids }: Rows): fc.Arbitrary<Row[]> =>
  (ids
    ? fc.constant(ids)
    : fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: Math.min(max ?? 3, 3) })
  ).chain((rowIds) =>
    fc.tuple(...rowIds.map((row) => valuesTo(fields).map((values) => ({ id: row, values })))),
  )

export const answersTo = ({ sections }: PlanDefinition): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(sections.map(({ id: key, fields }) => [key, valuesTo(fields)])))

export const answeredPairs = fc
  .tuple(smallDefinitions, smallDefinitions)
  .chain(([from, to]) => answersTo(from).map((answers) => ({ from, to, answers })))
