/**
 * The part of a plan that guardians consent to, as they read it: the action sections that these
 * answers show and that whoever signs may read. A plan that gives no individual support shows none,
 * and asks no consent.
 */
import { digestOf } from '../canonical.js'
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import { sectionBlocks } from '../forms/sectionBlocks.js'
import { ownValue } from '../kernel/json.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances } from '../logic/formState.js'
import { isSignedWith } from './sectionAccess.js'

export type ReadPlan = {
  definition: PlanDefinition
  answers: Answers
  circumstances: Circumstances
  /** Whom the plan is about: what was consented to for one child is nothing to another. */
  subject: string
  /** Which sections are in what they read. @default those that guardians may read */
  keeps?: (section: Section) => boolean
}

const forGuardians = (section: Section): boolean => isSignedWith(section, ['guardian'])

/**
 * SHA-256 of what is read there: labels, answers and what is worked out from answers elsewhere.
 * Nothing where there is nothing to consent to.
 */
export async function actionDigestOf({
  definition,
  answers,
  circumstances,
  subject,
  keeps = forGuardians,
}: ReadPlan): Promise<string | undefined> {
  const state = evaluateForm(definition, answers, circumstances)
  const shown = definition.sections.filter(
    (section) => section.part === 'action' && keeps(section) && state.section(section.id).visible,
  )
  const read = shown.map((section) => ({
    title: section.title,
    blocks: sectionBlocks({
      section,
      answers: ownValue(answers, section.id) as Answers[string] | undefined,
      state,
      language: 'nl',
    }),
  }))
  return read.length ? digestOf({ subject, read }) : undefined
}
