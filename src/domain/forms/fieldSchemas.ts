/** The shape of every field, kind by kind. Objects are strict; see `definitionSchema.ts`. */
import { z } from 'zod'

import '../withoutEval.js'
import { id, isoDate, label, named, options, prose, several, time } from './basicSchemas.js'
import { condition, expression } from './conditionSchema.js'
import { fileKinds, personKinds, requiredLevels, widths } from './definition.js'
import { limits } from './limits.js'
import { sources } from './source.js'

const placed = { id, label, showWhen: condition.optional() }
const look = {
  help: prose.optional(),
  width: z.enum(widths).optional(),
  printLabel: label.optional(),
}
const ordinary = {
  ...placed,
  ...look,
  example: prose.optional(),
  required: z.enum(requiredLevels).optional(),
  requireWhen: condition.optional(),
  readOnlyWhen: condition.optional(),
  whenHidden: z.enum(['keep', 'clear']).optional(),
}
const sourced = { ...ordinary, source: z.enum(sources).optional() }
const textLength = (max: number) => z.int().min(1).max(max).optional()
const decimals = z.int().min(0).max(limits.decimals).optional()
const unit = named(20).optional()
const step = z.int().min(-1000).max(1000)

const column = {
  shortText: { ...sourced, type: z.literal('shortText'), maxLength: textLength(limits.shortText) },
  longText: { ...sourced, type: z.literal('longText'), maxLength: textLength(limits.longText) },
  number: {
    ...ordinary,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals,
    unit,
    progress: z.boolean().optional(),
  },
  date: {
    ...sourced,
    type: z.literal('date'),
    min: isoDate.optional(),
    max: isoDate.optional(),
  },
  time: { ...ordinary, type: z.literal('time'), min: time.optional(), max: time.optional() },
  email: { ...sourced, type: z.literal('email') },
  phone: { ...sourced, type: z.literal('phone') },
  yesNo: { ...ordinary, type: z.literal('yesNo') },
  choice: {
    ...ordinary,
    type: z.literal('choice'),
    options,
    other: z.boolean().optional(),
    progress: z.boolean().optional(),
  },
  scale: {
    ...ordinary,
    type: z.literal('scale'),
    min: step,
    max: step,
    minLabel: label.optional(),
    maxLabel: label.optional(),
    progress: z.boolean().optional(),
  },
  person: { ...ordinary, type: z.literal('person'), among: several(personKinds) },
}

const computed = {
  ...placed,
  ...look,
  type: z.literal('computed'),
  expression,
  result: z.enum(['number', 'date']),
  decimals,
  unit,
}

const columns = [
  z.strictObject(column.shortText),
  z.strictObject(column.longText),
  z.strictObject(column.number),
  z.strictObject(column.date),
  z.strictObject(column.time),
  z.strictObject(column.email),
  z.strictObject(column.phone),
  z.strictObject(column.yesNo),
  z.strictObject(column.choice),
  z.strictObject(column.scale),
  z.strictObject(column.person),
] as const

const group = label.optional()
const scoreColumns = [
  z.strictObject({ ...column.shortText, group }),
  z.strictObject({ ...column.longText, group }),
  z.strictObject({ ...column.number, group }),
  z.strictObject({ ...column.date, group }),
  z.strictObject({ ...column.time, group }),
  z.strictObject({ ...column.email, group }),
  z.strictObject({ ...column.phone, group }),
  z.strictObject({ ...column.yesNo, group }),
  z.strictObject({ ...column.choice, group }),
  z.strictObject({ ...column.scale, group }),
  z.strictObject({ ...column.person, group }),
  z.strictObject({ ...computed, group }),
] as const

const simple = [
  ...columns,
  z.strictObject({
    ...ordinary,
    type: z.literal('choices'),
    options,
    other: z.boolean().optional(),
  }),
  z.strictObject({
    ...ordinary,
    type: z.literal('richText'),
    maxLength: textLength(limits.longText),
  }),
  z.strictObject({
    ...ordinary,
    type: z.literal('file'),
    accept: several(fileKinds),
    maxFiles: z.int().min(1).max(limits.files).optional(),
  }),
] as const

const computedField = z.strictObject(computed)
const within = [
  ...simple,
  z.strictObject({ ...placed, type: z.literal('explanation'), text: named(limits.prose) }),
  z.strictObject({ ...placed, type: z.literal('heading') }),
  computedField,
] as const

const rowCount = z.int().min(0).max(limits.rows)
const rows = { ...ordinary, minRows: rowCount.optional(), maxRows: rowCount.optional() }

const table = z.strictObject({
  ...rows,
  type: z.literal('table'),
  columns: z
    .array(z.discriminatedUnion('type', [...columns, computedField]))
    .min(1)
    .max(limits.columns),
})

const repeated = {
  ...rows,
  type: z.literal('group'),
  itemLabel: label,
  purpose: z.literal('goals').optional(),
}
const innerGroup = z.strictObject({
  ...repeated,
  fields: z
    .array(z.discriminatedUnion('type', [...within]))
    .min(1)
    .max(limits.fields),
})

export const field = z.discriminatedUnion('type', [
  ...within,
  table,
  z.strictObject({
    ...ordinary,
    type: z.literal('scoreTable'),
    rows: options,
    columns: z
      .array(z.discriminatedUnion('type', [...scoreColumns]))
      .min(1)
      .max(limits.columns),
    chart: z.boolean().optional(),
  }),
  z.strictObject({
    ...repeated,
    fields: z
      .array(z.discriminatedUnion('type', [...within, table, innerGroup]))
      .min(1)
      .max(limits.fields),
  }),
  z.strictObject({ ...placed, type: z.literal('pageBreak') }),
  z.strictObject({ ...placed, type: z.literal('signature'), slot: id }),
])
