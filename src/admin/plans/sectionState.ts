import type { Issue, SectionAnswers } from '../../domain/definition/answers.js'
import { isUnanswered } from '../../domain/forms/checkAnswer.js'
import type { Section } from '../../domain/definition/definition.js'
import { holdsAnswer } from '../../domain/forms/holdsAnswer.js'
import type { Findings } from './liveForm.js'

export type SectionState = 'empty' | 'inProgress' | 'complete' | 'problems'

export function sectionState(
  section: Section,
  answers: SectionAnswers,
  findings: Findings,
): SectionState {
  const isIn = ({ sectionId, warning }: Issue): boolean =>
    sectionId === section.id && warning !== true
  const fields = section.fields.filter(holdsAnswer)
  if (fields.length > 0 && fields.every(({ id }) => isUnanswered(answers[id]))) {
    return 'empty'
  }
  if (findings.save.some(isIn)) {
    return 'problems'
  }
  return findings.sign.some(isIn) ? 'inProgress' : 'complete'
}
