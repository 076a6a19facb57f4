import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import { isoDay } from '../../domain/kernel/format.js'
import { carryOver } from '../../domain/plans/carry.js'
import { begunWith, type CarriedAnswers } from '../../domain/plans/carried.js'
import type { UnplacedByVersion } from '../../domain/versions/unplaced.js'
import { evaluationsBefore } from '../plans/evaluating.js'
import { asSealed, formerOf, type Former } from '../plans/following.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { nowOf } from '../services.js'

/** By section. */
export type CameAlong = {
  answers: Answers
  carried: Record<string, CarriedAnswers>
  /** What has no place in the template of now, by the section it was given in. */
  unplaced: Record<string, UnplacedByVersion>
}

export const nothingCame: CameAlong = { answers: {}, carried: {}, unplaced: {} }

/** What a new plan takes over from the one that it follows. */
export async function carriedAnswers(
  req: PayloadRequest,
  plan: StoredPlan,
  { content }: TemplateVersion,
): Promise<CameAlong> {
  const former = await formerOf(req, plan)
  if (former === undefined) {
    return nothingCame
  }
  const template = await templateOf(req, former.plan)
  const { known: evaluation } = await evaluationsBefore(req, former.plan, plan)
  const outcomes = new Map(evaluation?.conclusions.map(({ goalId, outcome }) => [goalId, outcome]))
  const { answers, origins, unplaced } = carryOver({
    former: await asSealed(req, former),
    to: content.definition,
    today: isoDay(nowOf(req)),
    outcomeOf: (goalId) => outcomes.get(goalId),
  })
  const source = {
    ...sourceOf(former),
    ...(evaluation && { evaluation: sourceOf(evaluation) }),
  }
  return {
    answers,
    carried: mapped(origins, (origin) => begunWith(origin, source)),
    unplaced: mapped(bySection(unplaced), (answersThere) => ({
      [template.id]: { number: template.number, answers: answersThere },
    })),
  }
}

const sourceOf = ({ plan, document }: Former) => ({ plan: plan.id, digest: document.sha256 })

const mapped = <A, B>(record: Record<string, A>, map: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([id, one]) => [id, map(one)]))

function bySection<T extends { section: { id: string } }>(all: readonly T[]): Record<string, T[]> {
  const grouped: Record<string, T[]> = {}
  for (const one of all) {
    grouped[one.section.id] = [...(grouped[one.section.id] ?? []), one]
  }
  return grouped
}
