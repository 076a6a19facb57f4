/**
 * The definition of a plan template: sections of fields, and the slots in which people sign.
 *
 * Every section, field, option, column and slot has a stable id; answers, conditions and updates
 * refer to ids, never to positions or labels. A definition is a JSON value: it can be pinned,
 * compared, exchanged and hashed.
 */
import type { SignatureSlot } from '../signing/slots.js'

export const DEFINITION_FORMAT = 'leidraad.plan-definition'

export type Option = { id: string; label: string }

type FieldBase = {
  /** Stable, unique within its section or group: `[a-z][a-zA-Z0-9-]*`, at most 64 characters. */
  id: string
  label: string
  /** One or two sentences beneath the label. */
  help?: string
  /** Must be answered before the plan can be sent for signing. @default false */
  required?: boolean
}

export type ShortTextField = FieldBase & { type: 'shortText'; maxLength?: number }
export type LongTextField = FieldBase & { type: 'longText'; maxLength?: number }
export type NumberField = FieldBase & {
  type: 'number'
  min?: number
  max?: number
  /** Digits after the comma. @default any */
  decimals?: number
  /** Printed after the number: `uur`, `%`. */
  unit?: string
}
/** Bounds are ISO dates (`2026-11-22`). */
export type DateField = FieldBase & { type: 'date'; min?: string; max?: string }
export type YesNoField = FieldBase & { type: 'yesNo' }
export type ChoiceField = FieldBase & { type: 'choice'; options: Option[] }
export type ChoicesField = FieldBase & { type: 'choices'; options: Option[] }
/** Text for the one who fills; holds no answer. */
export type ExplanationField = {
  id: string
  type: 'explanation'
  label: string
  text: string
}

/** What fits in a table cell. */
export type ColumnField =
  ShortTextField | LongTextField | NumberField | DateField | YesNoField | ChoiceField

type Rows = { minRows?: number; maxRows?: number }
export type TableField = FieldBase & Rows & { type: 'table'; columns: ColumnField[] }

/** A field that can stand inside a repeating group: anything that is not itself repeated. */
export type SimpleField = ColumnField | ChoicesField
export type GroupField = FieldBase &
  Rows & {
    type: 'group'
    /** What one item is called: `Doel`, `Gesprek`. */
    itemLabel: string
    fields: (SimpleField | ExplanationField)[]
  }

export type Field = SimpleField | TableField | GroupField | ExplanationField

export type Section = {
  id: string
  title: string
  intro?: string
  /** The part of the plan that guardians consent to is `action`. @default perspective */
  part?: 'perspective' | 'action'
  fields: Field[]
}

export type PlanDefinition = {
  format: typeof DEFINITION_FORMAT
  formatVersion: 1
  sections: Section[]
  slots: SignatureSlot[]
}
