/**
 * The definition of a plan template: sections of fields, and the slots in which people sign.
 *
 * Every section, field, option, row, column and slot has a stable id; answers, conditions and updates
 * refer to ids, never to positions or labels. A definition is a JSON value: it can be pinned,
 * compared, exchanged and hashed.
 */
import type { Condition, Expression, FieldRef } from '../logic/condition.js'
import type { SignatureSlot } from '../signing/slots.js'
import type { SectionAccess } from './access.js'
import type { Source } from './source.js'

export const DEFINITION_FORMAT = 'leidraad.plan-definition'

export type Option = { id: string; label: string }

/** What a plan must hold before it is discussed, and before it is sent for signing. */
export const requiredLevels = ['discuss', 'sign'] as const
export type RequiredLevel = (typeof requiredLevels)[number]

export const widths = ['full', 'half', 'third'] as const
export type Width = (typeof widths)[number]

/** What everything in a section has. */
type Placed = {
  /** Stable, unique within its section or group: `[a-z][a-zA-Z0-9-]*`, at most 64 characters. */
  id: string
  label: string
  /** Shown only while it holds; hidden parts are not asked, not required and not printed. */
  showWhen?: Condition
}

type FieldBase = Placed & {
  /** One or two sentences beneath the label. */
  help?: string
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
  /** In the form and in print, on a wide enough page. @default full */
  width?: Width
  /** The label on paper, where it differs: a question in the form, a heading in print. */
  printLabel?: string
}

/** A field of which the answer can come from what is known: of the pupil, the school … */
type Sourced = { source?: Source }

export type ShortTextField = FieldBase & Sourced & { type: 'shortText'; maxLength?: number }
export type LongTextField = FieldBase & Sourced & { type: 'longText'; maxLength?: number }
/** Structured text: paragraphs, headings, lists, bold, italic, links. */
export type RichTextField = FieldBase & { type: 'richText'; maxLength?: number }
/** In a goal: says how far it is, which a chart above the goals shows. @default false */
type Progress = { progress?: boolean }

export type NumberField = FieldBase & {
  type: 'number'
  min?: number
  max?: number
  /** Digits after the comma. @default any */
  decimals?: number
  /** Printed after the number: `uur`, `%`. */
  unit?: string
} & Progress
/** Bounds are ISO dates (`2026-11-22`). */
export type DateField = FieldBase & Sourced & { type: 'date'; min?: string; max?: string }
/** `14:05`, bounds too. */
export type TimeField = FieldBase & { type: 'time'; min?: string; max?: string }
export type EmailField = FieldBase & Sourced & { type: 'email' }
export type PhoneField = FieldBase & Sourced & { type: 'phone' }
export type YesNoField = FieldBase & { type: 'yesNo' }
export type ChoiceField = FieldBase & {
  type: 'choice'
  options: Option[]
  /** Whether something else may be written. @default false */
  other?: boolean
} & Progress
export type ChoicesField = FieldBase & { type: 'choices'; options: Option[]; other?: boolean }
/** A whole number from `min` up to and including `max`, at most eleven steps. */
export type ScaleField = FieldBase & {
  type: 'scale'
  min: number
  max: number
  minLabel?: string
  maxLabel?: string
} & Progress

export const personKinds = ['pupil', 'guardian', 'staff'] as const
export type PersonKind = (typeof personKinds)[number]
export type PersonField = FieldBase & { type: 'person'; among: PersonKind[] }

export const fileKinds = ['image', 'pdf', 'document'] as const
export type FileKind = (typeof fileKinds)[number]
export type FileField = FieldBase & {
  type: 'file'
  accept: FileKind[]
  /** @default 1 */
  maxFiles?: number
}

/** Follows from other answers; holds none itself. */
export type ComputedField = Placed & {
  type: 'computed'
  help?: string
  width?: Width
  printLabel?: string
  expression: Expression
  result: 'number' | 'date'
  decimals?: number
  unit?: string
}

/** Text for the one who fills; holds no answer and is not printed. */
export type ExplanationField = Placed & { type: 'explanation'; text: string }
export type HeadingField = Placed & { type: 'heading' }
/** What follows starts a page in print. */
export type PageBreakField = Placed & { type: 'pageBreak' }
/** Where the people of a slot sign. */
export type SignatureField = Placed & { type: 'signature'; slot: string }

/** What fits in a table cell. */
export type ColumnField =
  | ShortTextField
  | LongTextField
  | NumberField
  | DateField
  | TimeField
  | EmailField
  | PhoneField
  | YesNoField
  | ChoiceField
  | ScaleField
  | PersonField

export type TableColumn = ColumnField | ComputedField

type Rows = { minRows?: number; maxRows?: number }
export type TableField = FieldBase & Rows & { type: 'table'; columns: TableColumn[] }

/** Columns of one `group` stand under one head: `Midden groep 5`. */
export type ScoreColumn = TableColumn & { group?: string }
/** A table of which the template fixes the rows: subjects, with a column per test moment. */
export type ScoreTableField = FieldBase & {
  type: 'scoreTable'
  rows: Option[]
  columns: ScoreColumn[]
  /** In print a line for each row stands beneath it, where its columns are moments. @default false */
  chart?: boolean
}

/** A field with one answer of its own, not repeated. */
export type SimpleField = ColumnField | ChoicesField | RichTextField | FileField
/** Holds no answer. */
export type SilentField =
  ExplanationField | HeadingField | PageBreakField | SignatureField | ComputedField

type GroupBase = FieldBase &
  Rows & {
    type: 'group'
    /** What one item is called: `Doel`, `Gesprek`. */
    itemLabel: string
    /** Goals have a chart and a progress of their own. */
    purpose?: 'goals'
  }
/** A repeating group within a repeating group: the actions of a goal. Deeper it does not go. */
export type InnerGroupField = GroupBase & {
  fields: (SimpleField | ExplanationField | HeadingField | ComputedField)[]
}
export type InnerField =
  SimpleField | ExplanationField | HeadingField | ComputedField | TableField | InnerGroupField
export type GroupField = GroupBase & { fields: InnerField[] }

export type Field = SimpleField | SilentField | TableField | ScoreTableField | GroupField
export type FieldType = Field['type']
/** What holds an answer. */
export type AnsweredField = Exclude<Field, SilentField>

export type Section = {
  id: string
  title: string
  intro?: string
  /** The part of the plan that guardians consent to is `action`. @default perspective */
  part?: 'perspective' | 'action'
  showWhen?: Condition
  access?: SectionAccess
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
}
