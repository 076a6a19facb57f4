/** What fields of every type have, as a type and as a shape. */
import { z } from 'zod'

import '../withoutEval.js'
import { id, label, named, prose } from '../definition/basicSchemas.js'
import { carries, type Carry } from '../definition/carry.js'
import { condition } from '../definition/conditionSchema.js'
import { limits } from '../kernel/limits.js'
import { sources, type Source } from '../definition/source.js'
import type { Condition } from '../definition/condition.js'

export type Option = { id: string; label: string }

/** What a plan must hold before it is discussed, and before it is sent for signing. */
export const requiredLevels = ['discuss', 'sign'] as const
export type RequiredLevel = (typeof requiredLevels)[number]

export const widths = ['full', 'half', 'third'] as const
export type Width = (typeof widths)[number]

/** What everything in a section has. */
export type Placed = {
  /** Stable, unique within its section or group: `[a-z][a-zA-Z0-9-]*`, at most 64 characters. */
  id: string
  label: string
  /** Shown only while it holds; hidden parts are not asked, not required and not printed. */
  showWhen?: Condition
}

/** How it looks in the form and in print. */
export type Look = {
  /** One or two sentences beneath the label. */
  help?: string
  /** In the form and in print, on a wide enough page. @default full */
  width?: Width
  /** The label on paper, where it differs: a question in the form, a heading in print. */
  printLabel?: string
}

/** What everything that is answered has. */
export type FieldBase = Placed &
  Look & {
    /** What an answer could look like: `Leest vlot op AVI-E5`. Never an answer itself. */
    example?: string
    /** Must be answered at this level and above. @default never */
    required?: RequiredLevel
    /** Required only while it holds, at the level of `required`. @default level `sign` */
    requireWhen?: Condition
    /** While it holds the answer can be read, not changed. */
    readOnlyWhen?: Condition
    /** An answer that got hidden stays for when it is shown again, or is cleared on sending. @default keep */
    whenHidden?: 'keep' | 'clear'
    /** What a plan that follows takes over. @default as what it stands in, else by kind of field */
    carry?: Carry
  }

/** A field of which the answer can come from what is known: of the pupil, the school … */
export type Sourced = { source?: Source }

/** In a goal: says how far it is, which a chart above the goals shows. @default false */
export type Progress = { progress?: boolean }

/** What only fields of one type say. */
export type Own<F> = Omit<F, keyof FieldBase | keyof Sourced | 'type'>

/** A schema for each of them: one that is missing, or is not there, does not compile. */
export type OwnSchema<F> = { [K in keyof Required<Own<F>>]: z.ZodType<Own<F>[K]> }

export const placed = { id, label, showWhen: condition.optional() }

export const look = {
  help: prose.optional(),
  width: z.enum(widths).optional(),
  printLabel: label.optional(),
}

export const answered = {
  ...placed,
  ...look,
  example: prose.optional(),
  required: z.enum(requiredLevels).optional(),
  requireWhen: condition.optional(),
  readOnlyWhen: condition.optional(),
  whenHidden: z.enum(['keep', 'clear']).optional(),
  carry: z.enum(carries).optional(),
}

export const sourced = { source: z.enum(sources).optional() }

/** Schemas that several types share. */
export const textLength = (max: number) => z.int().min(1).max(max).optional()
export const decimals = z.int().min(0).max(limits.decimals).optional()
export const unit = named(20).optional()
export const yes = z.boolean().optional()
