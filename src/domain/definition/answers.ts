/**
 * Answers to a definition, by section id and field id. An unanswered field has no entry or `null`.
 * Rows of tables and groups carry ids, so that a row keeps its identity when rows move; the rows of
 * a score table carry the ids of its definition.
 */
export type Scalar = string | number | boolean
/** `ref` names the person in the school (`pupil:12`); `name` is how they were called then. */
export type PersonAnswer = { ref: string; name: string }
export type FileAnswer = { id: string; name: string; mimeType: string; bytes: number }
/** Lexical's serialised editor state, of the nodes that `checkRichText` allows. */
export type RichTextAnswer = { root: Record<string, unknown> }
/**
 * Text, number, ISO date (`2026-11-22`), time (`14:05`), yes/no or option id; option ids for several
 * choices. Something else than the options is `other:` and what was written.
 */
export type SimpleAnswer = Scalar | string[] | PersonAnswer | FileAnswer[] | RichTextAnswer | null
export type Row = { id: string; values: Record<string, Answer> }
export type Answer = SimpleAnswer | Row[]
export type SectionAnswers = Record<string, Answer>
export type Answers = Record<string, SectionAnswers>

export const OTHER = 'other:'

/** `save`: shapes, ranges and choices. `discuss`, `sign`: also everything required at that level. */
export const completenessLevels = ['save', 'discuss', 'sign'] as const
export type CompletenessLevel = (typeof completenessLevels)[number]

export type IssueCode =
  | 'unknown'
  | 'type'
  /** Control characters or broken Unicode: cannot be hashed or printed. */
  | 'characters'
  | 'required'
  | 'tooLong'
  | 'tooSmall'
  | 'tooLarge'
  | 'decimals'
  | 'date'
  | 'dateTooEarly'
  | 'dateTooLate'
  | 'time'
  | 'timeTooEarly'
  | 'timeTooLate'
  | 'email'
  | 'phone'
  | 'choice'
  | 'person'
  | 'file'
  | 'tooManyFiles'
  | 'richText'
  | 'readOnly'
  | 'tooFewRows'
  | 'tooManyRows'
  | 'rowId'
  | 'size'
  /** The type of its field is not known here. */
  | 'notInstalled'
  /** All tables and groups together hold too many rows. */
  | 'tooManyRowsInAll'
  /** The rules of the template take too many steps for these answers. */
  | 'tooHeavy'
  /** Guards of the law: block signing. */
  | 'pupilNotHeard'
  | 'noConsultation'
  /** Came along from the plan that this one follows, and nobody confirmed it. */
  | 'carried'
  /** A guard that only warns. */
  | 'oneConsultation'

/** One thing wrong, and where: enough to name it to a person and to lead there. */
export type Issue = {
  code: IssueCode
  /** Shown, and blocks nothing. @default false */
  warning?: boolean
  sectionId?: string
  fieldId?: string
  /** Row of a table or group, and its column or inner field. */
  rowId?: string
  columnId?: string
  /** Of an inner table or group of that row. */
  innerRowId?: string
  innerColumnId?: string
  /**
   * Labels and bounds for the text: `section`, `field`, `column`, `item` (what a row is called),
   * `row` (counted from 1), the same with `inner` for a row within a row, `key`, `expected`, `min`,
   * `max`, `unit`, `typed` (digits and a decimal mark only).
   */
  values: Record<string, string | number>
}
