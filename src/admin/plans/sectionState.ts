/** How far a section is filled in, for the list of sections. */
import type { SectionAnswers } from '../../domain/forms/answers.js'
import { isUnanswered } from '../../domain/forms/checkAnswer.js'
import type { Section } from '../../domain/forms/definition.js'
import { validateSection } from '../../domain/forms/validateAnswers.js'

export type SectionState = 'empty' | 'inProgress' | 'complete' | 'problems'

export function sectionState(section: Section, answers: SectionAnswers): SectionState {
  const fields = section.fields.filter(({ type }) => type !== 'explanation')
  if (fields.length > 0 && fields.every(({ id }) => isUnanswered(answers[id]))) {
    return 'empty'
  }
  if (validateSection(section, answers, 'save').length > 0) {
    return 'problems'
  }
  return validateSection(section, answers, 'sign').length > 0 ? 'inProgress' : 'complete'
}
