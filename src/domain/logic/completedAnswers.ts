/**
 * The answers with which a plan is completed: what got hidden and is said to be cleared is cleared,
 * in rows too. Everything else stays as it was.
 */
import type { Answer, Answers, Row } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { evaluateForm } from './evaluateForm.js'
import type { Circumstances, FormState } from './formState.js'
import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'

type Values = Record<string, Answer>

export function completedAnswers(
  definition: Pick<PlanDefinition, 'sections'>,
  answers: Answers,
  circumstances: Circumstances,
): Answers {
  const state = evaluateForm(definition, answers, circumstances)
  return definition.sections.reduce<Answers>((completed, section) => {
    const values = ownValue(completed, section.id)
    return isRecord(values)
      ? {
          ...completed,
          [section.id]: completedValues(section.fields, values as Values, {
            state,
            path: [section.id],
          }),
        }
      : completed
  }, answers)
}

type At = { state: FormState; path: string[] }

const completedValues = (
  fields: readonly AnyField[],
  values: Values,
  { state, path }: At,
): Values =>
  fields.reduce<Values>((completed, field) => {
    const answer = ownValue(completed, field.id) as Answer | undefined
    if (answer === undefined || answer === null) {
      return completed
    }
    const at = { state, path: [...path, field.id] }
    return { ...completed, [field.id]: completedAnswer(field, answer, at) }
  }, values)

function completedAnswer(field: AnyField, answer: Answer, { state, path }: At): Answer {
  const { visible } = state.field(path)
  if (!visible && 'whenHidden' in field && field.whenHidden === 'clear') {
    return null
  }
  const fields = innerFields(field)
  if (fields.length === 0 || !Array.isArray(answer)) {
    return answer
  }
  return (answer as Row[]).map((row) =>
    isRecord(ownValue(row, 'values'))
      ? { ...row, values: completedValues(fields, row.values, { state, path: [...path, row.id] }) }
      : row,
  )
}
