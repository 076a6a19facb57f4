/**
 * The part of a plan that guardians consent to: the action sections that these answers show and that
 * guardians may read. A plan that gives no individual support shows none, and asks no consent.
 */
import { digestOf } from '../canonical.js'
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { completedAnswers } from '../logic/completedAnswers.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances } from '../logic/formState.js'
import { isSignedWith } from './sectionAccess.js'

export type ActionPart = { sections: Section[]; answers: Answers }

export function actionPartOf(
  definition: PlanDefinition,
  answers: Answers,
  circumstances: Circumstances,
): ActionPart | undefined {
  const state = evaluateForm(definition, answers, circumstances)
  const sections = definition.sections.filter(
    (section) =>
      section.part === 'action' &&
      isSignedWith(section, ['guardian']) &&
      state.section(section.id).visible,
  )
  const completed = completedAnswers(definition, answers, circumstances)
  const kept = sections.map(({ id }) => [id, ownValue(completed, id) ?? {}] as const)
  return sections.length ? { sections, answers: Object.fromEntries(kept) as Answers } : undefined
}

/** SHA-256 of what is asked and answered there; nothing where there is nothing to consent to. */
export async function actionDigestOf(
  ...plan: Parameters<typeof actionPartOf>
): Promise<string | undefined> {
  const part = actionPartOf(...plan)
  return part && (await digestOf(part))
}
