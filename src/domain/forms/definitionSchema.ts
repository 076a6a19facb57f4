/**
 * The shape of a plan definition. Objects are strict: a key we do not know is refused rather than
 * kept, because a pinned and hashed definition must mean what it shows. Rules between values
 * (unique ids, bounds in order, references) are in `definitionRules.ts`.
 */
import { z } from 'zod'

import '../withoutEval.js'
import { signerRoles, slotIntents } from '../signing/slots.js'
import { audiences } from '../definition/access.js'
import { carries } from '../definition/carry.js'
import { goalOutcomes } from '../definition/evaluates.js'
import { id, label, named, prose, several } from '../definition/basicSchemas.js'
import { condition, fieldRef } from '../definition/conditionSchema.js'
import {
  DEFINITION_FORMAT,
  dateMeanings,
  occasions,
  subjects,
  type PlanDefinition,
} from '../definition/definition.js'
import { fromTypes } from '../fieldTypes/hostType.js'
import { field } from './fieldSchemas.js'
import { limits } from '../kernel/limits.js'

/** As long as the kind of a plan may be (`collections/PlanTemplates.ts`). */
const MAX_PLAN_KIND = 60
const MAX_PLAN_KINDS = 20

const section = () =>
  z.strictObject({
    id,
    title: label,
    intro: prose.optional(),
    part: z.enum(['perspective', 'action']).optional(),
    showWhen: condition.optional(),
    access: z
      .strictObject({ read: several(audiences).optional(), fill: several(audiences).optional() })
      .optional(),
    carry: z.enum(carries).optional(),
    fields: z.array(field()).max(limits.fields),
  })

const slot = z.strictObject({
  id,
  label,
  role: z.enum(signerRoles),
  intents: several(slotIntents),
  sentences: z.partialRecord(z.enum(slotIntents), label).optional(),
  required: z.boolean(),
  order: z.int().min(0).max(99),
  several: z.boolean().optional(),
})

const guards = z.strictObject({
  pupilHeard: z
    .strictObject({ heard: fieldRef, whyNot: fieldRef, occasions: several(occasions) })
    .optional(),
  consultation: z.strictObject({ conversations: fieldRef, agreed: fieldRef.optional() }).optional(),
})

const byName = <N extends string, T>(names: readonly N[], value: T) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<N, T>

const meanings = z.strictObject({
  ...byName(dateMeanings, fieldRef.optional()),
  occasion: z
    .strictObject({ field: fieldRef, options: z.record(id, z.enum(occasions)) })
    .optional(),
})

const evaluates = z.strictObject({
  planKinds: z.array(named(MAX_PLAN_KIND)).min(1).max(MAX_PLAN_KINDS),
  goals: fieldRef,
  outcome: z.strictObject({ field: id, options: z.record(id, z.enum(goalOutcomes)) }),
})

export const definitionSchema = fromTypes(
  () =>
    z.strictObject({
      format: z.literal(DEFINITION_FORMAT),
      formatVersion: z.literal(1),
      subject: z.enum(subjects).optional(),
      sections: z.array(section()).max(limits.sections),
      slots: z.array(slot).max(limits.slots),
      guards: guards.optional(),
      meanings: meanings.optional(),
      inBrief: z.array(fieldRef).min(1).max(limits.inBrief).optional(),
      evaluates: evaluates.optional(),
    }) as unknown as z.ZodType<PlanDefinition>,
)
