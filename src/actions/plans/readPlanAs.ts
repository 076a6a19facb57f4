import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { FormState } from '../../domain/logic/formState.js'
import { answersWithin, evaluateAsRead, type ReaderRules } from '../../domain/plans/asRead.js'
import { readableBy, type Reader } from '../../domain/plans/sectionAccess.js'
import { nowOf } from '../services.js'
import { templateOf, type StoredPlan } from './stored.js'
import { answersOf, sectionsOf, type StoredSection } from './storedSections.js'

export type PlanAsRead = ReaderRules & {
  /** Of the sections this reader may read. */
  answers: Answers
  state: FormState
  evaluate: (answers: Answers) => FormState
  /** For conditions only: what the reader may not read is in it. */
  all: Answers
  stored: StoredSection[]
}

/** What this reader may read of a plan, as it stands. */
export async function readPlanAs(
  req: PayloadRequest,
  plan: StoredPlan,
  reader: Reader,
): Promise<PlanAsRead> {
  const whole = (await templateOf(req, plan)).content.definition
  const stored = await sectionsOf(req, plan.id)
  const all = answersOf(stored)
  const definition = readableBy(whole, reader)
  const rules = { whole, definition, circumstances: { today: isoDay(nowOf(req)) } }
  const evaluate = evaluateAsRead(rules)
  const answers = answersWithin(definition, all)
  return { ...rules, answers, state: evaluate(all), evaluate, all, stored }
}
