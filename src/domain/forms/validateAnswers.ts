/**
 * Whether answers fit their definition: the one validation, the same in browser and server.
 *
 * The answers are untrusted: any value gives a list of issues, never an exception; only own
 * properties are read; an answer to what the definition does not hold is an issue, not ignored.
 */
import { isDomainError } from '../errors.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances, FormState } from '../logic/formState.js'
import type { CompletenessLevel, Issue } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { guardIssues } from './guardIssues.js'
import { holdsAnswer } from './holdsAnswer.js'
import { unknownKeys } from './issues.js'
import { isRecord, jsonBytes, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { rowTotal } from './rowTotal.js'
import { fieldIssues } from './validateRows.js'

export type ValidateAnswers = {
  definition: PlanDefinition
  /** By section; conditions look at all of them. */
  answers: unknown
  level: CompletenessLevel
  circumstances: Circumstances
  /** Only these are judged. @default all, and what belongs to no section */
  sectionIds?: readonly string[]
}

type Judged = Omit<ValidateAnswers, 'level'>

export const validateAnswers = ({ level, ...judged }: ValidateAnswers): Issue[] =>
  judgeOf(judged)(level)

/** For who asks about the same answers at several levels: the form is worked out once. */
export function judgeOf(judged: Judged): (level: CompletenessLevel) => Issue[] {
  const { definition, circumstances } = judged
  const whole = judged.answers ?? {}
  const outside = boundsIssue(judged, whole)
  if (outside !== undefined || !isRecord(whole)) {
    return () => [outside ?? noAnswers]
  }
  let state: FormState | undefined
  return (level) => {
    try {
      state ??= evaluateForm(definition, whole, circumstances)
      return issuesIn({ ...judged, level }, whole, state)
    } catch (error) {
      if (isDomainError(error) && error.code === 'forms.tooHeavy') {
        return [{ code: 'tooHeavy', values: { max: limits.steps } }]
      }
      throw error
    }
  }
}

const noAnswers: Issue = { code: 'type', values: { expected: 'answers' } }

function boundsIssue(judged: Judged, whole: unknown): Issue | undefined {
  if (jsonBytes(whole, limits.answersBytes) > limits.answersBytes) {
    return tooBig(judged)
  }
  if (isRecord(whole) && rowTotal(judged.definition.sections, whole) > limits.allRows) {
    return { code: 'tooManyRowsInAll', values: { max: limits.allRows } }
  }
  return undefined
}

function issuesIn(asked: ValidateAnswers, whole: object, state: FormState): Issue[] {
  const { definition, level, sectionIds } = asked
  const { today } = asked.circumstances
  const sections = definition.sections.filter(({ id }) => sectionIds?.includes(id) ?? true)
  const issues = [
    ...(sectionIds === undefined ? strangersIn(definition, whole) : []),
    ...sections.flatMap((section) =>
      sectionIssues({ section, level, state, today }, ownValue(whole, section.id)),
    ),
    ...guardIssues({ ...asked, state }),
  ]
  return issues.slice(0, limits.listed)
}

function tooBig({ definition, sectionIds }: Judged): Issue {
  const section = definition.sections.find(({ id }) => sectionIds?.[0] === id)
  const values = { max: limits.answersBytes }
  return section && sectionIds?.length === 1
    ? { code: 'size', sectionId: section.id, values: { section: section.title, ...values } }
    : { code: 'size', values }
}

const strangersIn = ({ sections }: PlanDefinition, answers: object): Issue[] =>
  unknownKeys(answers, new Set(sections.map(({ id }) => id))).map((key) => ({
    code: 'unknown',
    values: { key },
  }))

type AskedSection = {
  section: Section
  level: CompletenessLevel
  state: FormState
  today: string
}

function sectionIssues({ section, ...asked }: AskedSection, answers: unknown): Issue[] {
  const { id, title } = section
  const place = { sectionId: id, values: { section: title } }
  if (!isRecord(answers ?? {})) {
    return [{ ...place, code: 'type', values: { ...place.values, expected: 'answers' } }]
  }
  const fields = section.fields.filter(holdsAnswer)
  const strangers = unknownKeys(answers ?? {}, new Set(fields.map((field) => field.id)))
  return [
    ...strangers.map((key): Issue => ({
      ...place,
      code: 'unknown',
      fieldId: key,
      values: { ...place.values, key },
    })),
    ...fields.flatMap((field) => {
      const at = { ...place, fieldId: field.id, values: { ...place.values, field: field.label } }
      const path = [id, field.id]
      return fieldIssues({ ...asked, field, at, path }, ownValue(answers, field.id))
    }),
  ]
}
