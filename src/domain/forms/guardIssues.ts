/**
 * What the law asks of a plan beyond its questions: the pupil is heard when it is made, revised and
 * evaluated, or it is said why not (hoorrecht); the guardians are consulted, in a consultation that
 * aims at agreement. One consultation without agreement is not enough, says the disputes committee
 * (Geschillencommissie passend onderwijs, 107087): a warning, because schools may go on.
 */
import type { Circumstances, FormState } from '../logic/formState.js'
import type { FieldRef } from '../definition/condition.js'
import type { CompletenessLevel, Issue, IssueCode } from '../definition/answers.js'
import { isUnanswered } from './checkAnswer.js'
import type { PlanDefinition } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { meantOccasion } from '../plans/meantBy.js'

export type Guarded = {
  definition: PlanDefinition
  answers: unknown
  level: CompletenessLevel
  circumstances: Circumstances
  sectionIds?: readonly string[]
  state: FormState
}

const guardCodes: ReadonlySet<IssueCode> = new Set([
  'pupilNotHeard',
  'noConsultation',
  'oneConsultation',
])

/** Whether the school has to see to it, not who fills the section. */
export const isGuardIssue = ({ code }: Issue): boolean => guardCodes.has(code)

export function guardIssues(guarded: Guarded): Issue[] {
  return guarded.level === 'save' || guarded.definition.guards === undefined
    ? []
    : [...hearingIssues(guarded), ...consultationIssues(guarded)]
}

type Judged = Pick<Issue, 'sectionId' | 'fieldId' | 'values'>

/** Where a guard's field stands; nothing when it is not there, not shown or not judged now. */
function judgedField(
  { definition, sectionIds, state }: Guarded,
  ref: FieldRef,
): Judged | undefined {
  const section = definition.sections.find(({ id }) => id === ref.section)
  const field = section?.fields.find(({ id }) => id === ref.field)
  if (section === undefined || field === undefined) {
    return undefined
  }
  const isJudged = sectionIds?.includes(section.id) ?? true
  const isShown = state.field([section.id, field.id]).visible
  const values = { section: section.title, field: field.label }
  return isJudged && isShown ? { sectionId: section.id, fieldId: field.id, values } : undefined
}

const answerTo = ({ answers, state }: Guarded, { section = '', field }: FieldRef): unknown =>
  state.field([section, field]).visible ? ownValue(ownValue(answers, section), field) : undefined

function hearingIssues(guarded: Guarded): Issue[] {
  const { definition, circumstances, level } = guarded
  const guard = definition.guards?.pupilHeard
  const occasion = meantOccasion(definition, guarded) ?? circumstances.occasion ?? 'creation'
  if (guard === undefined || level !== 'sign' || !guard.occasions.includes(occasion)) {
    return []
  }
  const isHeard = answerTo(guarded, guard.heard) === true
  const isExplained = !isUnanswered(answerTo(guarded, guard.whyNot))
  const field = judgedField(guarded, guard.heard)
  return isHeard || isExplained || field === undefined ? [] : [{ ...field, code: 'pupilNotHeard' }]
}

function consultationIssues(guarded: Guarded): Issue[] {
  const guard = guarded.definition.guards?.consultation
  const field = guard && judgedField(guarded, guard.conversations)
  if (guard === undefined || field === undefined) {
    return []
  }
  const held = filledRows(answerTo(guarded, guard.conversations))
  if (held === 0) {
    return guarded.level === 'sign' ? [{ ...field, code: 'noConsultation' }] : []
  }
  return held === 1 && guard.agreed && answerTo(guarded, guard.agreed) !== true
    ? [{ ...field, code: 'oneConsultation', warning: true }]
    : []
}

const filledRows = (rows: unknown): number =>
  Array.isArray(rows) ? rows.filter(isFilled).length : 0

const isFilled = (row: unknown): boolean =>
  Object.values(ownValue(row, 'values') ?? {}).some((value) => !isUnanswered(value))
