/**
 * The shape of conditions and computed values. Which of its forms a value has is seen from its key,
 * so that what is wrong is said of that form; how deep and how large it may be is bounded.
 */
import { z } from 'zod'

import '../withoutEval.js'
import {
  expressionFunctions,
  operators,
  type Condition,
  type Expression,
  type FieldRef,
} from './condition.js'
import { id } from './basicSchemas.js'
import { isRecord } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'

export const fieldRef: z.ZodType<FieldRef> = z.strictObject({
  section: id.optional(),
  field: id,
  row: id.optional(),
  column: id.optional(),
})

/** The schema that a value asks for by what it holds, with the findings of that schema alone. */
const picked = <T>(pick: (value: object) => z.ZodType): z.ZodType<T> =>
  z.unknown().superRefine((value, context) => {
    const schema = isRecord(value) ? pick(value) : z.record(z.string(), z.unknown())
    for (const issue of schema.safeParse(value).error?.issues ?? []) {
      context.addIssue({ ...issue })
    }
  }) as unknown as z.ZodType<T>

const comparison = z.strictObject({
  ref: fieldRef,
  is: z.enum(operators),
  value: z.union([z.string().max(limits.shortText), z.number(), z.boolean()]).optional(),
})

function conditionOf(depth: number): z.ZodType<Condition> {
  if (depth === 1) {
    return comparison
  }
  const parts = z
    .array(conditionOf(depth - 1))
    .min(1)
    .max(limits.conditions)
  const all = z.strictObject({ all: parts })
  const any = z.strictObject({ any: parts })
  return picked((value) => ('all' in value ? all : 'any' in value ? any : comparison))
}

export const condition = conditionOf(limits.conditionDepth)

const literal = z.strictObject({ value: z.union([z.number(), z.string().max(limits.shortText)]) })
const reference = z.strictObject({ ref: fieldRef })
const today = z.strictObject({ today: z.literal(true) })

function leafOf(value: object): z.ZodType {
  if ('ref' in value) {
    return reference
  }
  return 'today' in value ? today : literal
}

function expressionOf(depth: number): z.ZodType<Expression> {
  if (depth === 1) {
    return picked(leafOf)
  }
  const of = z
    .array(expressionOf(depth - 1))
    .min(1)
    .max(limits.conditions)
  const call = z.strictObject({ fn: z.enum(expressionFunctions), of })
  return picked((value) => ('fn' in value ? call : leafOf(value)))
}

export const expression = expressionOf(limits.expressionDepth)
