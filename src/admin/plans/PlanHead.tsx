'use client'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { formatDate } from '../../domain/kernel/format.js'
import { missingConsent } from '../../domain/signing/consent.js'
import { consentWords } from '../../translations/consent.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { workspace } from '../../translations/workspace.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'
import { headActs } from '../workspace/panels.js'
import { Evaluation } from './Evaluation.js'
import { Neighbours } from './Neighbours.js'
import { PlanFacts } from './PlanFacts.js'
import { PlanTitle } from './PlanTitle.js'

type HeadProps = { planId: string; life: PlanLife }

/** Of whom the plan is, what it is called, where it is in its life, and what can be done with it. */
export function PlanHead({ planId, life }: HeadProps) {
  const words = planLife[useLanguage()]
  return (
    <div className="leidraad-head">
      <div className="leidraad-head__row">
        <Subject life={life} />
        <div className="leidraad-head__acts">
          {headActs.map(
            ({ isOffered, Act }, index) =>
              isOffered(life) && <Act key={index} planId={planId} life={life} />,
          )}
        </div>
      </div>
      <div className="leidraad-head__row">
        <PlanTitle planId={planId} life={life} />
        <p className={`leidraad-phase leidraad-phase--${life.phase}`}>{words.phases[life.phase]}</p>
      </div>
      <div className="leidraad-head__told">
        <Days life={life} />
        <Consent life={life} />
        <Neighbours life={life} />
        <Evaluation life={life} />
      </div>
      <PlanFacts planId={planId} life={life} />
    </div>
  )
}

/** Back to the pupil; of a plan of a group or the school, its name. */
function Subject({ life: { subject } }: { life: PlanLife }) {
  const addressOf = useAdminAddress()
  return (
    <p className="leidraad-head__subject">
      {subject.pupilId === undefined ? (
        subject.name
      ) : (
        <a className="leidraad-link" href={addressOf(`/collections/pupils/${subject.pupilId}`)}>
          <span aria-hidden="true">← </span>
          {subject.name}
        </a>
      )}
    </p>
  )
}

/** Of a draft when it should be established, of a plan in force when it is evaluated. */
const told = {
  draft: ['startDate', 'establishBy'],
  inDiscussion: ['startDate', 'establishBy'],
  signing: ['startDate', 'establishBy'],
  agreed: ['startDate', 'evaluateBy'],
  inForce: ['startDate', 'evaluateBy'],
  evaluated: ['startDate'],
  evaluationDue: ['startDate', 'evaluateBy'],
  overdue: ['startDate', 'evaluateBy'],
  superseded: ['startDate'],
  ended: [],
  established: [],
} as const

function Days({ life }: { life: PlanLife }) {
  const language = useLanguage()
  const words = planLife[language]
  const { phase, facts, ended, lateSince, evaluated, evaluates } = life
  const version = fill(workspace[language].template, life.template)
  const days = (evaluates ? [] : told[phase]).flatMap((day) => {
    const date = facts[day]
    const isToldElsewhere =
      (day === 'establishBy' && lateSince !== undefined) || (day === 'evaluateBy' && evaluated)
    return date === undefined || isToldElsewhere
      ? []
      : [`${words.days[day]} ${formatDate(date, language)}`]
  })
  return (
    <>
      <p className="leidraad-quiet">{[version, ...days].join(' · ')}</p>
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

/** Consent that was asked and is not there: a plan without it looks like any other. */
function Consent({ life: { consent } }: { life: PlanLife }) {
  const words = consentWords[useLanguage()]
  const missing = missingConsent.find((state) => state === consent)
  return missing === undefined ? null : (
    <p className="leidraad-head__late">
      {words.label}: {words.states[missing]}
    </p>
  )
}
