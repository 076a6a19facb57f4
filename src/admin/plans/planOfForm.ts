/** The form of a plan as the API gives it, and what saving a section of it answers. */
import type { Answers, Issue, SectionAnswers } from '../../domain/forms/answers.js'
import type { PlanDefinition } from '../../domain/forms/definition.js'
import { isRecord } from '../../domain/forms/json.js'
import type { Reply } from '../failure.js'
import type { Outcome, Revision, Version } from './filling.js'

export type FormOfPlan = {
  definition: PlanDefinition
  answers: Answers
  revisions: Record<string, Revision>
  status: 'draft' | 'signing' | 'signed'
  mayFill: boolean
  maySend: boolean
}

/** A section nobody saved yet has revision 0. */
export const versionsOf = ({
  definition,
  answers,
  revisions,
}: FormOfPlan): Record<string, Version> =>
  Object.fromEntries(
    definition.sections.map(({ id }) => [
      id,
      { revision: revisions[id] ?? 0, answers: answers[id] ?? {} },
    ]),
  )

export type Saved = { revision: Revision; issues?: Issue[] }

const WORTH_RETRYING = [0, 408, 429, 500, 502, 503, 504]

export function outcomeOf(reply: Reply<Saved>): Outcome {
  if (reply.ok) {
    return { kind: 'saved', revision: reply.value.revision, issues: reply.value.issues ?? [] }
  }
  const { status, code, message, data } = reply.failure
  if (code === 'plan.revision.stale' && isRecord(data.answers)) {
    const answers = data.answers as SectionAnswers
    return { kind: 'stale', theirs: { revision: data.revision as Revision, answers } }
  }
  if (WORTH_RETRYING.includes(status)) {
    return { kind: 'unreachable', message }
  }
  return {
    kind: 'refused',
    message,
    issues: Array.isArray(data.issues) ? (data.issues as Issue[]) : [],
  }
}
