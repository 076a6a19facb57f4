/**
 * The definition of a plan template: sections of fields, and the slots in which people sign.
 *
 * Every section, field, option, row, column and slot has a stable id; answers, conditions and updates
 * refer to ids, never to positions or labels. A definition is a JSON value: it can be pinned,
 * compared, exchanged and hashed.
 */
import type { Field } from '../fieldTypes/index.js'
import type { Condition, FieldRef } from './condition.js'
import type { SignatureSlot } from '../signing/slots.js'
import type { SectionAccess } from './access.js'
import type { Carry } from './carry.js'
import type { Evaluates } from './evaluates.js'

export const DEFINITION_FORMAT = 'leidraad.plan-definition'

export type Section = {
  id: string
  title: string
  intro?: string
  /** The part of the plan that guardians consent to is `action`. @default perspective */
  part?: 'perspective' | 'action'
  showWhen?: Condition
  access?: SectionAccess
  /** Of its fields, unless they say otherwise. @default by kind of field (`plans/carryRules.ts`) */
  carry?: Carry
  fields: Field[]
}

/** When a plan is made: the pupil is heard at each of these (hoorrecht). */
export const occasions = ['creation', 'revision', 'evaluation'] as const
export type Occasion = (typeof occasions)[number]

/** What the law asks of a plan, tied to the fields in which it is shown. */
export type Guards = {
  /** At each occasion the pupil was heard (a yes/no field), or it is said why not. */
  pupilHeard?: { heard: FieldRef; whyNot: FieldRef; occasions: Occasion[] }
  /**
   * At least one consultation with the guardians is a row of this table or group; with only one and
   * no agreement (a yes/no field) there is a warning.
   */
  consultation?: { conversations: FieldRef; agreed?: FieldRef }
}

/** Days in the life of a plan, that a template ties to the field in which they are answered. */
export const dateMeanings = [
  'startDate',
  'evaluateBy',
  /** Of an OPP: six weeks after support begins. */
  'establishBy',
  /** When the plan is expected to end; without a day of its own it is evaluated by then. */
  'endDate',
  /** As they are told to the national register (ROD). */
  'registeredFrom',
  'registeredUntil',
] as const
export type DateMeaning = (typeof dateMeanings)[number]

/**
 * What answers mean for the plan as a whole: lists are sorted by it, rules look at it. What a
 * template gives no meaning is a field of the plan's own record.
 */
export type Meanings = Partial<Record<DateMeaning, FieldRef>> & {
  /** A choice; which occasion each option is. An option that is not named is a creation. */
  occasion?: { field: FieldRef; options: Record<string, Occasion> }
}
export type Meaning = keyof Meanings

export const subjects = ['pupil', 'group', 'school'] as const
/** What a plan is about. */
export type Subject = (typeof subjects)[number]

export type PlanDefinition = {
  format: typeof DEFINITION_FORMAT
  formatVersion: 1
  /** @default pupil */
  subject?: Subject
  sections: Section[]
  slots: SignatureSlot[]
  guards?: Guards
  meanings?: Meanings
  /**
   * The answers that make the plan in brief, in their order; of a table or group its columns one by
   * one. Who may not read an answer does not find it there either.
   */
  inBrief?: FieldRef[]
  /** Of a template of evaluations. @default the plans are plans */
  evaluates?: Evaluates
}
