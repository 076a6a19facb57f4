/**
 * What the conditions and expressions of a definition come to for given answers: the same pure rule
 * in browser and server. Types only; `evaluateForm` makes it.
 */
import type { Occasion } from '../definition/definition.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'

/** What the answers do not say. */
export type Circumstances = {
  /** An ISO date, on the clock of Amsterdam. */
  today: string
  /** What the plan is made for now. @default creation */
  occasion?: Occasion
}

/** From the section inward: section id, field id, row id, field id in that row, and so once more. */
export type FieldPath = readonly string[]

export type FieldState = {
  visible: boolean
  readOnly: boolean
  /** From this level on; `undefined` while nothing asks for it. */
  required: RequiredLevel | undefined
  /** Of a computed field; `undefined` while something it needs is missing. */
  value?: number | string
}

/** Every question is answered when asked and remembered; a state belongs to one set of answers. */
export type FormState = {
  section: (sectionId: string) => { visible: boolean }
  field: (path: FieldPath) => FieldState
}
