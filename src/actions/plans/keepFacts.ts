/** What answers mean for their plan, kept on its record so that lists can filter and sort by it. */
import type { PayloadRequest } from 'payload'

import { storedIdIn } from '../../access/references.js'
import type { Answers } from '../../domain/definition/answers.js'
import { dateMeanings, type PlanDefinition } from '../../domain/definition/definition.js'
import { isoDay } from '../../domain/kernel/format.js'
import { dayOfStored, storedDay } from '../../domain/kernel/storedDay.js'
import { meantBy, type PlanFacts } from '../../domain/plans/meantBy.js'
import { nowOf } from '../services.js'
import { templateOf, type StoredPlan } from './stored.js'
import { answersOf, sectionsOf } from './storedSections.js'
import { slugOf } from '../slugOf.js'

/** As moments of the record; only what the template gives a meaning is named. */
export function storedFacts(
  req: PayloadRequest,
  definition: PlanDefinition,
  answers: Answers,
): PlanFacts {
  const facts = meantBy(definition, answers, { today: isoDay(nowOf(req)) })
  const days = dateMeanings.flatMap((meaning) => {
    const day = facts[meaning]
    return day === undefined ? [] : [[meaning, day === null ? null : storedDay(day)]]
  })
  return { ...facts, ...(Object.fromEntries(days) as PlanFacts) }
}

/** The same of the record itself, as ISO dates. */
export const factsOfRecord = (plan: StoredPlan): PlanFacts => ({
  ...(Object.fromEntries(
    dateMeanings.map((meaning) => [meaning, dayOfStored(plan[meaning]) ?? null]),
  ) as PlanFacts),
  occasion: plan.occasion,
})

/** From the answers as they are stored. */
export async function factsOfAnswers(
  req: PayloadRequest,
  planId: string,
  definition: PlanDefinition,
): Promise<PlanFacts> {
  return definition.meanings === undefined
    ? {}
    : storedFacts(req, definition, answersOf(await sectionsOf(req, planId)))
}

/** After answers were written otherwise than by a save, in the same transaction. */
export async function keepFacts(
  req: PayloadRequest,
  plan: Pick<StoredPlan, 'id' | 'template'>,
): Promise<PlanFacts> {
  const { definition } = (await templateOf(req, plan)).content
  const facts = await factsOfAnswers(req, plan.id, definition)
  if (Object.keys(facts).length) {
    const slug = slugOf(req.payload, 'plans')
    await req.payload.db.updateOne({
      collection: slug,
      id: storedIdIn(req.payload, slug, plan.id),
      // MongoDB writes in what it is given.
      data: { ...facts },
      req,
      returning: false,
    })
  }
  return facts
}
