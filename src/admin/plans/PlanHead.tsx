'use client'

import '../admin.css'

import { useDocumentInfo } from '@payloadcms/ui'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { formatDate } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { useLanguage } from '../useLanguage.js'
import { EndPlan, ResumePlan } from './EndPlan.js'
import { FollowPlan } from './FollowPlan.js'
import { Neighbours } from './Neighbours.js'
import { usePlanLife } from './usePlanLife.js'

/** Where the plan is in its life, the days that count now, and how it ends. */
export function PlanHead() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <HeadOf key={id} planId={String(id)} />
}

function HeadOf({ planId }: { planId: string }) {
  const words = planLife[useLanguage()]
  const life = usePlanLife(planId)
  return (
    <section className="leidraad leidraad-head field-type" aria-label={words.phase}>
      {life && (
        <>
          <p className={`leidraad-phase leidraad-phase--${life.phase}`}>
            {words.phases[life.phase]}
          </p>
          <Days life={life} />
          <Neighbours life={life} />
          <div className="leidraad-head__acts">
            {life.mayFollow && <FollowPlan planId={planId} />}
            {life.mayEnd && <EndPlan planId={planId} />}
            {life.mayResume && <ResumePlan planId={planId} />}
          </div>
        </>
      )}
    </section>
  )
}

/** Of a draft when it should be established, of a plan in force when it is evaluated. */
const told = {
  draft: ['startDate', 'establishBy'],
  signing: ['startDate', 'establishBy'],
  agreed: ['startDate', 'evaluateBy'],
  inForce: ['startDate', 'evaluateBy'],
  evaluationDue: ['startDate', 'evaluateBy'],
  overdue: ['startDate', 'evaluateBy'],
  superseded: ['startDate'],
  ended: [],
} as const

function Days({ life }: { life: PlanLife }) {
  const language = useLanguage()
  const words = planLife[language]
  const { phase, facts, ended, lateSince } = life
  const texts = told[phase].flatMap((day) => {
    const date = facts[day]
    return date === undefined || (day === 'establishBy' && lateSince !== undefined)
      ? []
      : [`${words.days[day]} ${formatDate(date, language)}`]
  })
  return (
    <>
      {texts.length > 0 && <p className="leidraad-quiet">{texts.join(' · ')}</p>}
      {lateSince !== undefined && (
        <p className="leidraad-head__late">
          {fill(words.lateToEstablish, { date: formatDate(lateSince, language) })}
        </p>
      )}
      {ended && (
        <p className="leidraad-quiet">
          {fill(words.endedOn, {
            date: formatDate(ended.on, language),
            reason: words.reasons[ended.reason],
          })}
        </p>
      )}
    </>
  )
}
