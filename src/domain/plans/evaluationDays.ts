/** When a plan was evaluated and by when it is again: what may be told of it, and what is kept. */
import type { Issue } from '../definition/answers.js'
import type { DateMeaning, PlanDefinition } from '../definition/definition.js'
import type { AnswerFinding } from '../fieldTypes/leaf.js'
import { issueAt } from '../forms/issues.js'
import { plusDays, plusMonths } from '../logic/isoDays.js'
import { fieldsOf } from './meantBy.js'

/** In months: a plan is evaluated at least so often. */
const AT_LEAST_EVERY = 12

/** ISO dates, as an evaluation tells them; and when the plan came into force. */
export type ToldDays = {
  on?: string | undefined
  next?: string | undefined
  startsOn: string
}

const latestNext = (day: string): string => plusMonths(day, AT_LEAST_EVERY) ?? day

/** Whatever was told: not before the plan began nor after it was sealed, and again within a year. */
export function evaluationDays({ on, next, startsOn, sealedOn }: ToldDays & { sealedOn: string }): {
  on: string
  next: string
} {
  const told = on !== undefined && on < sealedOn ? on : sealedOn
  // A plan is evaluated when it is in force, so its first day is not after the sealing.
  const day = told < startsOn ? startsOn : told
  const latest = latestNext(day)
  return { on: day, next: next !== undefined && next > day && next < latest ? next : latest }
}

/** Days that would not be kept as they are told, where they were typed. */
export function evaluationDayIssues(
  definition: PlanDefinition,
  { on, next, startsOn, today }: ToldDays & { today: string },
): Issue[] {
  const day = on ?? today
  const bounds = { min: plusDays(day, 1) ?? day, max: latestNext(day) }
  return [
    ...issueOf(definition, 'startDate', outside(on, { min: startsOn, max: today })),
    ...issueOf(definition, 'evaluateBy', outside(next, bounds)),
  ]
}

type Bounds = { min: string; max: string }

function outside(day: string | undefined, { min, max }: Bounds): AnswerFinding | undefined {
  if (day !== undefined && day < min) {
    return { code: 'dateTooEarly', values: { min } }
  }
  return day !== undefined && day > max ? { code: 'dateTooLate', values: { max } } : undefined
}

/** Of a day that the template asks; no other is told. */
function issueOf(
  { sections, meanings = {} }: PlanDefinition,
  meaning: DateMeaning,
  finding: AnswerFinding | undefined,
): Issue[] {
  const [place] = fieldsOf(meanings, meaning)
  const section = sections.find(({ id }) => id === place?.section)
  const field = section?.fields.find(({ id }) => id === place?.field)
  if (finding === undefined || section === undefined || field === undefined) {
    return []
  }
  const values = { section: section.title, field: field.label }
  return [issueAt({ sectionId: section.id, fieldId: field.id, values }, finding)]
}
