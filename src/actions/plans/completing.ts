/** What happens to the answers when a plan is sent: they are looked over, and what is hidden goes. */
import type { PayloadRequest } from 'payload'

import type { Answers, Issue } from '../../domain/definition/answers.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { carriedIssues } from '../../domain/plans/carried.js'
import { completedAnswers } from '../../domain/logic/completedAnswers.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { circumstancesOf } from './circumstancesOf.js'
import { evaluationIssues } from './evaluating.js'
import { planContent, type PlanContent } from './planContent.js'
import { authorOf, readerOf } from './readerOf.js'
import type { StoredPlan } from './stored.js'
import { sectionsOf } from './storedSections.js'

/** The whole plan, without the hidden answers that its template says to clear. */
export async function completedContent(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<PlanContent> {
  const content = await planContent(req, plan)
  const { definition, answers } = content
  const circumstances = circumstancesOf(req, plan)
  return { ...content, answers: completedAnswers(definition, answers, circumstances) }
}

/**
 * What keeps the plan from being sent, and what is worth a warning. What a section lacks is told to
 * who may read it; for them it also has to be complete.
 */
export async function sendingIssues(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, answers, carried }: PlanContent,
): Promise<Issue[]> {
  const reader = readerOf(req, plan)
  const readable = definition.sections.filter((section) => mayReadSection(section, reader))
  const circumstances = circumstancesOf(req, plan)
  const sectionIds = readable.map(({ id }) => id)
  const state = evaluateForm(definition, answers, circumstances)
  return [
    ...carriedIssues({ definition, carried, state, sectionIds }),
    ...validateAnswers({ definition, answers, level: 'sign', circumstances, sectionIds }),
    ...(await evaluationIssues(req, plan, { definition, answers })),
  ]
}

/** What was cleared stays cleared, also when the plan comes back from signing. */
export async function keepCompleted(
  req: PayloadRequest,
  plan: StoredPlan,
  completed: Answers,
): Promise<void> {
  for (const { id, sectionId, answers, revision } of await sectionsOf(req, plan.id)) {
    const kept = completed[sectionId] ?? {}
    if (JSON.stringify(kept) !== JSON.stringify(answers)) {
      await updateRecord(
        req,
        { collection: 'plan-sections', id },
        { answers: kept, revision: revision + 1, savedBy: authorOf(req), savedAt: nowOf(req) },
      )
    }
  }
}
