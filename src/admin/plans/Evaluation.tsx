'use client'

import { toast } from '@payloadcms/ui'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { formatDate } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planEvaluation } from '../../translations/planEvaluation.js'
import { useApi } from '../useApi.js'
import { ConfirmButton } from '../ConfirmButton.js'
import { useLanguage } from '../useLanguage.js'
import { PlanLink } from './Neighbours.js'
import { useOpenPlan } from './useOpenPlan.js'

/** What evaluates the plan, or which plan is evaluated here. */
export function Evaluation({ life: { evaluates, evaluation, evaluated } }: { life: PlanLife }) {
  const language = useLanguage()
  const words = planEvaluation[language]
  const date = (day: string): string => formatDate(day, language)
  return (
    <>
      {evaluates && (
        <p className="leidraad-quiet">
          {words.evaluates} <PlanLink plan={evaluates} />
        </p>
      )}
      {evaluated && (
        <p className="leidraad-quiet">
          {fill(words.evaluated, { date: date(evaluated.on) })} <PlanLink plan={evaluated} />
          {evaluated.next && ` · ${fill(words.again, { date: date(evaluated.next) })}`}
        </p>
      )}
      {evaluation && (
        <p className="leidraad-quiet">
          {words.underWay} <PlanLink plan={evaluation} />
        </p>
      )}
    </>
  )
}

/** Begins the evaluation of this plan, asked once more with what that means. */
export function EvaluatePlan({ planId }: { planId: string }) {
  const words = planEvaluation[useLanguage()]
  const api = useApi()
  const open = useOpenPlan()
  const evaluate = async (): Promise<void> => {
    const reply = await api.post<{ id: string }>(`/plans/${planId}/evaluate`)
    if (reply.ok) {
      open(reply.value.id)
    } else {
      toast.error(reply.failure.message)
    }
  }
  return (
    <ConfirmButton
      slug={`evaluate-${planId}`}
      label={words.begin}
      heading={words.beginTitle}
      body={words.beginHelp}
      onConfirm={evaluate}
    />
  )
}
