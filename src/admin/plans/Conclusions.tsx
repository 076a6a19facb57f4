'use client'

import type { CarriedOfPlan } from '../../actions/plans/carriedOfPlan.js'
import { goalOutcomes } from '../../domain/definition/evaluates.js'
import { formatDate } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planEvaluation } from '../../translations/planEvaluation.js'
import { useLanguage } from '../useLanguage.js'
import { PlanLink } from './Neighbours.js'

type Props = { evaluation: NonNullable<CarriedOfPlan['evaluation']> }

/** Which goals of the former plan go along, which are to be looked at again, and which stay behind. */
export function Conclusions({ evaluation }: Props) {
  const language = useLanguage()
  const words = planEvaluation[language]
  return (
    <>
      <p>
        {fill(words.concluded, { date: formatDate(evaluation.on, language) })}{' '}
        <PlanLink plan={evaluation} />
      </p>
      <ul className="leidraad-carried__parts">
        {goalOutcomes.flatMap((outcome) =>
          evaluation.conclusions
            .filter((one) => one.outcome === outcome)
            .map(({ goalId, goal }) => (
              <li key={goalId}>
                {words.outcomes[outcome]}: {goal}
              </li>
            )),
        )}
      </ul>
    </>
  )
}

/** An evaluation that this plan could not go by: it was sealed later. */
export function EvaluatedSince({
  evaluation,
}: {
  evaluation: NonNullable<CarriedOfPlan['evaluatedSince']>
}) {
  const language = useLanguage()
  const words = planEvaluation[language]
  return (
    <p>
      {fill(words.since, { date: formatDate(evaluation.on, language) })}{' '}
      <PlanLink plan={evaluation} />
    </p>
  )
}
