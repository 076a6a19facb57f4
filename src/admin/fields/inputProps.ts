import type { Issue, SimpleAnswer } from '../../domain/forms/answers.js'
import type { SimpleField } from '../../domain/forms/definition.js'
import type { Place } from '../../domain/forms/issues.js'

/** What every input of one answer gets. `onAnswer` keeps its identity, so that inputs can be memoised. */
export type InputProps<F extends SimpleField = SimpleField> = {
  field: F
  place: Place
  answer: SimpleAnswer
  issues: readonly Issue[]
  onAnswer: (place: Place, answer: SimpleAnswer) => void
}
