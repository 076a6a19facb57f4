/**
 * The shape of a plan definition. Objects are strict: a key we do not know is refused rather than
 * kept, because a pinned and hashed definition must mean what it shows. Rules between values
 * (unique ids, bounds in order) are in `definitionRules.ts`.
 */
import { z } from 'zod'
import { intents, signerRoles } from '../signing/slots.js'
import { DEFINITION_FORMAT, type PlanDefinition } from './definition.js'
import { isIsoDate } from './isoDate.js'
import { forbiddenKeys, limits } from './limits.js'

const named = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', { params: { code: 'empty' } })

const isId = (text: string): boolean =>
  text.length <= limits.id && /^[a-z][a-zA-Z0-9-]*$/.test(text) && !forbiddenKeys.has(text)

const id = z.string().refine(isId, { params: { code: 'id' } })
const label = named(limits.label)
const prose = z.string().max(limits.prose)
const isoDate = z.string().refine(isIsoDate, { params: { code: 'date' } })
const rowCount = z.int().min(0).max(limits.rows)
const ordinary = { id, label, help: prose.optional(), required: z.boolean().optional() }
const options = z.array(z.strictObject({ id, label })).min(1).max(limits.options)

const shortText = z.strictObject({
  ...ordinary,
  type: z.literal('shortText'),
  maxLength: z.int().min(1).max(limits.shortText).optional(),
})
const longText = z.strictObject({
  ...ordinary,
  type: z.literal('longText'),
  maxLength: z.int().min(1).max(limits.longText).optional(),
})
const number = z.strictObject({
  ...ordinary,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(limits.decimals).optional(),
  unit: named(20).optional(),
})
const date = z.strictObject({
  ...ordinary,
  type: z.literal('date'),
  min: isoDate.optional(),
  max: isoDate.optional(),
})
const yesNo = z.strictObject({ ...ordinary, type: z.literal('yesNo') })
const choice = z.strictObject({ ...ordinary, type: z.literal('choice'), options })
const choices = z.strictObject({ ...ordinary, type: z.literal('choices'), options })
const explanation = z.strictObject({
  id,
  type: z.literal('explanation'),
  label,
  text: named(limits.prose),
})

const columns = [shortText, longText, number, date, yesNo, choice] as const
const rows = { ...ordinary, minRows: rowCount.optional(), maxRows: rowCount.optional() }

const table = z.strictObject({
  ...rows,
  type: z.literal('table'),
  columns: z
    .array(z.discriminatedUnion('type', [...columns]))
    .min(1)
    .max(limits.columns),
})
const group = z.strictObject({
  ...rows,
  type: z.literal('group'),
  itemLabel: label,
  fields: z
    .array(z.discriminatedUnion('type', [...columns, choices, explanation]))
    .min(1)
    .max(limits.fields),
})

const section = z.strictObject({
  id,
  title: label,
  intro: prose.optional(),
  part: z.enum(['perspective', 'action']).optional(),
  fields: z
    .array(z.discriminatedUnion('type', [...columns, choices, table, group, explanation]))
    .max(limits.fields),
})

const slot = z.strictObject({
  id,
  label,
  role: z.enum(signerRoles),
  intents: z.array(z.enum(intents)).min(1).max(intents.length),
  required: z.boolean(),
  order: z.int().min(0).max(99),
  several: z.boolean().optional(),
})

export const definitionSchema: z.ZodType<PlanDefinition> = z.strictObject({
  format: z.literal(DEFINITION_FORMAT),
  formatVersion: z.literal(1),
  sections: z.array(section).max(limits.sections),
  slots: z.array(slot).max(limits.slots),
})
