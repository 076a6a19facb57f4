/** Generated definitions, answers that fit them, and values that do not fit one field. */
import fc from 'fast-check'
import type { Answer, Answers, Row, SimpleAnswer } from '../../src/domain/forms/answers.js'
import {
  DEFINITION_FORMAT,
  type Field,
  type GroupField,
  type Option,
  type PlanDefinition,
  type Section,
  type SimpleField,
  type TableField,
} from '../../src/domain/forms/definition.js'
import { intents, signerRoles, type SignatureSlot } from '../../src/domain/signing/slots.js'

const id = fc
  .stringMatching(/^[a-z][a-zA-Z0-9-]{0,10}$/)
  .filter((text) => text !== 'constructor' && text !== 'prototype')
const label = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `L${text}`)
const filled = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `a${text}`)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const unique = <T extends { id: string }>(item: fc.Arbitrary<T>, max: number) =>
  fc.uniqueArray(item, { selector: (value) => value.id, minLength: 1, maxLength: max })

const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ordered = <T extends string | number>(arbitrary: fc.Arbitrary<T>) =>
  fc.tuple(arbitrary, arbitrary).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }))

const base = { id, label, help: optional(label), required: optional(fc.boolean()) }
const option: fc.Arbitrary<Option> = fc.record({ id, label })
const shortText = fc.record({
  ...base,
  type: fc.constant('shortText' as const),
  maxLength: optional(fc.integer({ min: 100, max: 500 })),
})
const longText = fc.record({ ...base, type: fc.constant('longText' as const) })
const number = fc
  .record({ ...base, type: fc.constant('number' as const), unit: optional(label) })
  .chain((field) =>
    optional(ordered(fc.integer({ min: -1000, max: 1000 }))).map((bounds) => ({
      ...field,
      ...bounds,
    })),
  )
const date = fc
  .record({ ...base, type: fc.constant('date' as const) })
  .chain((field) => optional(ordered(isoDay)).map((bounds) => ({ ...field, ...bounds })))
const yesNo = fc.record({ ...base, type: fc.constant('yesNo' as const) })
const choice = fc.record({
  ...base,
  type: fc.constant('choice' as const),
  options: unique(option, 5),
})
const choices = fc.record({
  ...base,
  type: fc.constant('choices' as const),
  options: unique(option, 5),
})
const explanation = fc.record({ id, label, type: fc.constant('explanation' as const), text: label })
const column = fc.oneof(shortText, longText, number, date, yesNo, choice)
const rows = { ...base, minRows: optional(fc.constant(1)), maxRows: optional(fc.constant(6)) }
const table: fc.Arbitrary<TableField> = fc.record({
  ...rows,
  type: fc.constant('table' as const),
  columns: unique(column, 4),
})
const group: fc.Arbitrary<GroupField> = fc.record({
  ...rows,
  type: fc.constant('group' as const),
  itemLabel: label,
  fields: unique(fc.oneof(column, choices, explanation), 4),
})
const field: fc.Arbitrary<Field> = fc.oneof(column, choices, explanation, table, group)

const section: fc.Arbitrary<Section> = fc.record({
  id,
  title: label,
  intro: optional(label),
  part: optional(fc.constantFrom('perspective' as const, 'action' as const)),
  fields: unique(field, 6),
})
const slot: fc.Arbitrary<SignatureSlot> = fc.record({
  id,
  label,
  role: fc.constantFrom(...signerRoles),
  intents: fc.uniqueArray(fc.constantFrom(...intents), { minLength: 1 }),
  required: fc.boolean(),
  order: fc.nat({ max: 9 }),
})

export const definitions: fc.Arbitrary<PlanDefinition> = fc.record({
  format: fc.constant(DEFINITION_FORMAT),
  formatVersion: fc.constant(1 as const),
  sections: unique(section, 4),
  slots: unique(slot, 3),
})

function simpleAnswer(asked: SimpleField): fc.Arbitrary<SimpleAnswer> {
  switch (asked.type) {
    case 'shortText':
    case 'longText':
      return filled.map((text) => text.slice(0, 100))
    case 'number':
      return fc.integer({ min: asked.min ?? -1e6, max: asked.max ?? 1e6 })
    case 'date':
      return isoDay.map((day) =>
        day < (asked.min ?? day) || day > (asked.max ?? day) ? (asked.min ?? day) : day,
      )
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...asked.options.map((item) => item.id))
    case 'choices':
      return fc.subarray(
        asked.options.map((item) => item.id),
        { minLength: 1 },
      )
  }
}

const maybe = (asked: SimpleField): fc.Arbitrary<SimpleAnswer> =>
  asked.required === true ? simpleAnswer(asked) : fc.option(simpleAnswer(asked))

export const innerFields = (asked: TableField | GroupField): SimpleField[] =>
  (asked.type === 'table' ? asked.columns : asked.fields).filter(
    (inner) => inner.type !== 'explanation',
  )

const rowsOf = (asked: TableField | GroupField): fc.Arbitrary<Row[]> =>
  unique(
    fc.record({
      id: fc.uuid(),
      values: fc.record(Object.fromEntries(innerFields(asked).map((f) => [f.id, maybe(f)]))),
    }),
    4,
  )

const answerTo = (asked: Exclude<Field, { type: 'explanation' }>): fc.Arbitrary<Answer> =>
  asked.type === 'table' || asked.type === 'group' ? rowsOf(asked) : maybe(asked)

/** Complete answers: valid at the level `sign`. */
export const answersTo = ({ sections }: PlanDefinition): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      sections.map(({ id: sectionId, fields }) => [
        sectionId,
        fc.record(
          Object.fromEntries(
            fields
              .filter((asked) => asked.type !== 'explanation')
              .map((asked) => [asked.id, answerTo(asked)]),
          ),
        ),
      ]),
    ),
  )

/** Values that are no answer to the field, whatever its settings. */
export function misfits(asked: Field): unknown[] {
  const always = [{}, [null], { id: 'x' }, [[]], () => 1]
  switch (asked.type) {
    case 'shortText':
    case 'longText':
      return [...always, 7, true, [], 'a\u0000', '\ud800', 'x'.repeat(20_001)]
    case 'number':
      return [
        ...always,
        '7',
        '',
        true,
        [],
        NaN,
        Infinity,
        asked.max === undefined ? '' : asked.max + 1,
      ]
    case 'date':
      return [
        ...always,
        20260101,
        true,
        [],
        '',
        '2026-02-30',
        '2026-13-01',
        '22-11-2026',
        '2026-1-1',
      ]
    case 'yesNo':
      return [...always, 'ja', '', 0, 1, []]
    case 'choice':
      return [...always, 'no such option', '', 0, [], ['__proto__'], '__proto__']
    case 'choices':
      return [...always, 'x', '', 0, ['no such option'], twice(asked.options)]
    default:
      return ['rows', '', 0, true, {}, [null], [[]], [{}], [{ id: 'x' }], [{ id: '', values: {} }]]
  }
}

const twice = (options: Option[]): string[] => [...options, ...options].map((item) => item.id)
