/** What the API says about the form of a plan, as the form takes it in. */
import type { FormOfPlan } from '../../actions/plans/planForm.js'
import type { SavedSection } from '../../actions/plans/saveSection.js'
import type { Issue, SectionAnswers } from '../../domain/definition/answers.js'
import { isRecord } from '../../domain/kernel/json.js'
import type { Author } from '../../domain/plans/author.js'
import type { Reply } from '../failure.js'
import type { Outcome, Revision, Version } from './filling.js'

export const versionOf = ({ answers, sections }: FormOfPlan, id: string): Version => {
  const { revision = 0, savedBy, savedAt } = sections[id] ?? {}
  return {
    revision,
    answers: answers[id] ?? {},
    ...(savedBy && { savedBy }),
    ...(savedAt !== undefined && { savedAt: new Date(savedAt) }),
  }
}

/** A section nobody saved yet has revision 0. */
export const versionsOf = (plan: FormOfPlan): Record<string, Version> =>
  Object.fromEntries(plan.definition.sections.map(({ id }) => [id, versionOf(plan, id)]))

const WORTH_RETRYING = [0, 408, 429, 500, 502, 503, 504]

export function outcomeOf(reply: Reply<SavedSection>): Outcome {
  if (reply.ok) {
    const { revision, issues, savedBy } = reply.value
    return { kind: 'saved', revision, issues, savedBy }
  }
  const { status, code, message, data } = reply.failure
  if (code === 'plan.revision.stale' && isRecord(data.answers)) {
    return { kind: 'stale', theirs: theirsOf(data) }
  }
  if (status === 401 || code === 'access.loggedOut') {
    return { kind: 'loggedOut', message }
  }
  if (WORTH_RETRYING.includes(status)) {
    return { kind: 'unreachable', message }
  }
  const issues = Array.isArray(data.issues) ? (data.issues as Issue[]) : []
  return { kind: 'refused', message, issues }
}

const theirsOf = ({ answers, revision, savedBy, savedAt }: Record<string, unknown>): Version => ({
  revision: revision as Revision,
  answers: answers as SectionAnswers,
  ...(isRecord(savedBy) && { savedBy: savedBy as Author }),
  ...(typeof savedAt === 'string' && { savedAt: new Date(savedAt) }),
})
