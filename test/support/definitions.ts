/** Generated definitions of every kind of field, as people could have made them. */
import fc from 'fast-check'
import {
  DEFINITION_FORMAT,
  type PlanDefinition,
  type Section,
} from '../../src/domain/definition/definition.js'
import { fileKinds } from '../../src/domain/fieldTypes/file.js'
import { personKinds } from '../../src/domain/fieldTypes/person.js'
import { requiredLevels, widths, type Option } from '../../src/domain/fieldTypes/fieldBase.js'
import type { Field, FieldType } from '../../src/domain/fieldTypes/index.js'
import type { GroupField } from '../../src/domain/fieldTypes/group.js'
import type { ScoreTableField } from '../../src/domain/fieldTypes/scoreTable.js'
import type { TableField } from '../../src/domain/fieldTypes/table.js'
import type { Expression } from '../../src/domain/definition/condition.js'
import { signerRoles, slotIntents, type SignatureSlot } from '../../src/domain/signing/slots.js'

const id = fc
  .stringMatching(/^[a-z][a-zA-Z0-9-]{0,10}$/)
  .filter((text) => text !== 'constructor' && text !== 'prototype')
const label = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `L${text}`)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const unique = <T extends { id: string }>(item: fc.Arbitrary<T>, max: number) =>
  fc.uniqueArray(item, { selector: (value) => value.id, minLength: 1, maxLength: max })

export const isoDays = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ordered = <T extends string | number>(arbitrary: fc.Arbitrary<T>) =>
  fc.tuple(arbitrary, arbitrary).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }))

export const times = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const base = {
  id,
  label,
  help: optional(label),
  example: optional(label),
  required: optional(fc.constantFrom(...requiredLevels)),
  whenHidden: optional(fc.constantFrom('keep' as const, 'clear' as const)),
  width: optional(fc.constantFrom(...widths)),
  printLabel: optional(label),
}
const option: fc.Arbitrary<Option> = fc.record({ id, label })
const is = <T extends FieldType>(type: T) => ({ ...base, type: fc.constant<T>(type) })
const simple = {
  shortText: fc.record({
    ...is('shortText'),
    maxLength: optional(fc.integer({ min: 100, max: 500 })),
  }),
  longText: fc.record(is('longText')),
  number: fc.record({ ...is('number'), unit: optional(fc.constant('uur')) }).chain((field) =>
    optional(ordered(fc.integer({ min: -1000, max: 1000 }))).map((bounds) => ({
      ...field,
      ...bounds,
    })),
  ),
  date: fc
    .record(is('date'))
    .chain((field) => optional(ordered(isoDays)).map((bounds) => ({ ...field, ...bounds }))),
  time: fc
    .record(is('time'))
    .chain((field) => optional(ordered(times)).map((bounds) => ({ ...field, ...bounds }))),
  email: fc.record(is('email')),
  phone: fc.record(is('phone')),
  postalAddress: fc.record(is('postalAddress')),
  yesNo: fc.record(is('yesNo')),
  choice: fc.record({
    ...is('choice'),
    options: unique(option, 5),
    other: optional(fc.boolean()),
    progress: optional(fc.boolean()),
  }),
  scale: fc
    .record({
      ...is('scale'),
      min: fc.integer({ min: -3, max: 3 }),
      steps: fc.nat({ max: 10 }),
      progress: optional(fc.boolean()),
    })
    .map(({ steps, ...field }) => ({ ...field, max: field.min + steps })),
  person: fc.record({ ...is('person'), among: fc.subarray([...personKinds], { minLength: 1 }) }),
}
const whole = {
  choices: fc.record({
    ...is('choices'),
    options: unique(option, 5),
    other: optional(fc.boolean()),
  }),
  richText: fc.record(is('richText')),
  file: fc.record({
    ...is('file'),
    accept: fc.subarray([...fileKinds], { minLength: 1 }),
    maxFiles: optional(fc.integer({ min: 1, max: 10 })),
  }),
}
const explanation = fc.record({ id, label, type: fc.constant('explanation' as const), text: label })
const heading = fc.record({ id, label, type: fc.constant('heading' as const) })
const pageBreak = fc.record({ id, label, type: fc.constant('pageBreak' as const) })
const computed = fc.record({
  id,
  label,
  type: fc.constant('computed' as const),
  result: fc.constant('date' as const),
  expression: fc.constantFrom<Expression>(
    { today: true as const },
    { fn: 'plusDays' as const, of: [{ today: true as const }, { value: 7 }] },
  ),
})

/** A field of each type that has an answer of its own. */
export const leafFields = { ...simple, ...whole }

const column = fc.oneof(...Object.values(simple))
const answered = fc.oneof(column, ...Object.values(whole))
const rows = { minRows: optional(fc.constant(1)), maxRows: optional(fc.constant(6)) }
const table: fc.Arbitrary<TableField> = fc.record({
  ...is('table'),
  ...rows,
  columns: unique(fc.oneof({ weight: 8, arbitrary: column }, computed), 4),
})
const scoreTable: fc.Arbitrary<ScoreTableField> = fc.record({
  ...is('scoreTable'),
  rows: unique(option, 4),
  columns: unique(
    column.chain((asked) => optional(label).map((group) => ({ ...asked, group }))),
    4,
  ),
  chart: optional(fc.boolean()),
})
const repeated = { ...is('group'), ...rows, itemLabel: label }
const innerGroup = fc.record({ ...repeated, fields: unique(fc.oneof(answered, explanation), 3) })
const group: fc.Arbitrary<GroupField> = fc.record({
  ...repeated,
  purpose: optional(fc.constant('goals' as const)),
  fields: unique(
    fc.oneof({ weight: 5, arbitrary: answered }, explanation, heading, computed, table, innerGroup),
    4,
  ),
})
const field: fc.Arbitrary<Field> = fc.oneof(
  { weight: 6, arbitrary: answered },
  explanation,
  heading,
  pageBreak,
  computed,
  table,
  scoreTable,
  group,
)

/** Later fields depend on whether the first one is answered, where it can be. */
function withConditions(fields: Field[], chosen: number): Field[] {
  const [first] = fields
  const silent = ['explanation', 'heading', 'pageBreak', 'signature']
  if (first === undefined || silent.includes(first.type) || chosen === 0) {
    return fields
  }
  const showWhen = { ref: { field: first.id }, is: 'answered' as const }
  return fields.map((one, index) =>
    index > 0 && index % chosen === 0 ? { ...one, showWhen } : one,
  )
}

const section: fc.Arbitrary<Section> = fc.record({
  id,
  title: label,
  intro: optional(label),
  part: optional(fc.constantFrom('perspective' as const, 'action' as const)),
  fields: fc
    .tuple(unique(field, 6), fc.nat({ max: 3 }))
    .map(([fields, chosen]) => withConditions(fields, chosen)),
})
const slot: fc.Arbitrary<SignatureSlot> = fc.record({
  id,
  label,
  role: fc.constantFrom(...signerRoles),
  intents: fc.uniqueArray(fc.constantFrom(...slotIntents), { minLength: 1 }),
  required: fc.boolean(),
  order: fc.nat({ max: 9 }),
})

export const definitions: fc.Arbitrary<PlanDefinition> = fc.record({
  format: fc.constant(DEFINITION_FORMAT),
  formatVersion: fc.constant(1 as const),
  sections: unique(section, 4),
  slots: unique(slot, 3),
})
