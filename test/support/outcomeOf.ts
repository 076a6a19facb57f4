/** What the rules say of one case, as plain JSON: the question that browser and server both get. */
import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import { validateAnswers } from '../../src/domain/forms/validateAnswers.js'
import { evaluateForm } from '../../src/domain/logic/evaluateForm.js'
import { digestOfState } from './digestOfState.js'
import type { LogicCase } from './logicCases.js'

export function outcomeOf({ definition, answers, circumstances }: LogicCase): string {
  const parsed = parseDefinition(definition)
  const state = evaluateForm(definition, answers, circumstances)
  const issues = (['save', 'discuss', 'sign'] as const).map((level) =>
    validateAnswers({ definition, answers, level, circumstances }),
  )
  return JSON.stringify({ parsed, state: digestOfState(definition, answers, state), issues })
}
