/**
 * Answers to a definition, by section id and field id. An unanswered field has no entry or `null`.
 * Rows of tables and groups carry ids, so that a row keeps its identity when rows move.
 */
export type Scalar = string | number | boolean
/** Text, number, ISO date (`2026-11-22`), yes/no or option id; option ids for several choices. */
export type SimpleAnswer = Scalar | string[] | null
export type Row = { id: string; values: Record<string, SimpleAnswer> }
export type Answer = SimpleAnswer | Row[]
export type SectionAnswers = Record<string, Answer>
export type Answers = Record<string, SectionAnswers>

/** `save`: shapes, ranges and choices. `sign`: also everything that is required. */
export type CompletenessLevel = 'save' | 'sign'

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
  | 'choice'
  | 'tooFewRows'
  | 'tooManyRows'
  | 'rowId'
  | 'size'

/** One thing wrong, and where: enough to name it to a person and to lead there. */
export type Issue = {
  code: IssueCode
  sectionId?: string
  fieldId?: string
  /** Row of a table or group, and its column or inner field. */
  rowId?: string
  columnId?: string
  /**
   * Labels and bounds for the text: `section`, `field`, `column`, `item` (what a group's item is
   * called), `row` (counted from 1), `key`, `expected`, `min`, `max`, `unit`.
   */
  values: Record<string, string | number>
}
