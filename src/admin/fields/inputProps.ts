import type { Answer, Issue, SimpleAnswer } from '../../domain/definition/answers.js'
import type { RequiredLevel } from '../../domain/fieldTypes/fieldBase.js'
import type { SimpleField } from '../../domain/fieldTypes/leaves.js'
import type { AnyField } from '../../domain/fieldTypes/index.js'
import type { FieldPlace } from './place.js'
import type { Shown } from './shown.js'

/** Keeps its identity, so that inputs can be memoised. */
export type OnAnswer = (place: FieldPlace, answer: Answer) => void

/** What every input of one answer gets. */
export type InputProps<F extends SimpleField = SimpleField> = {
  field: F
  place: FieldPlace
  answer: SimpleAnswer
  isWrong: boolean
  /** Ids of the help and the issues, for those who hear the page. */
  describedBy: string | undefined
  required: RequiredLevel | undefined
  onAnswer: OnAnswer
}

/** A field in a section or in a row of a group, whatever its type. */
export type FieldProps = {
  field: AnyField
  place: FieldPlace
  answer: Answer
  shown: Shown
  issues: readonly Issue[]
  onAnswer: OnAnswer
}
