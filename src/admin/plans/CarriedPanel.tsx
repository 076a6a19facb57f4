'use client'

import { useRef, useState, type RefObject } from 'react'

import type { OpenCarried } from '../../actions/plans/carriedOfPlan.js'
import { formatDate } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planCarried } from '../../translations/planCarried.js'
import { hashOf, type FieldPlace } from '../fields/place.js'
import { useLanguage } from '../useLanguage.js'
import { Conclusions, EvaluatedSince } from './Conclusions.js'
import type { CarriedHere, Decision } from './useCarried.js'

type Lead = (place: FieldPlace) => void

/** From which plan answers came along, and in which parts they are still to be confirmed. */
export function CarriedSummary({ carried, onLead }: { carried: CarriedHere; onLead: Lead }) {
  const language = useLanguage()
  const words = planCarried[language]
  const { former, open, evaluation, evaluatedSince } = carried
  if (former === undefined) {
    return null
  }
  const named = { title: former.title, date: formatDate(former.startedOn, language) }
  const sections = [...new Map(open.map((one) => [one.sectionId, one])).values()]
  return (
    <section className="leidraad-carried" aria-label={words.title}>
      <p role="status">{fill(summaryOf(words, open.length), { ...named, count: open.length })}</p>
      {evaluation && <Conclusions evaluation={evaluation} />}
      {evaluatedSince && <EvaluatedSince evaluation={evaluatedSince} />}
      {sections.length > 0 && (
        <ul className="leidraad-carried__parts">
          {sections.map(({ sectionId, section }) => (
            <li key={sectionId}>
              <a
                className="leidraad-link"
                href={hashOf({ sectionId })}
                onClick={(event) => {
                  event.preventDefault()
                  onLead({ sectionId })
                }}
              >
                {section} ({open.filter((one) => one.sectionId === sectionId).length})
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Words = (typeof planCarried)['nl']

function summaryOf({ summary }: Words, count: number): string {
  const some = count === 1 ? summary.one : summary.more
  return count === 0 ? summary.none : some
}

type HereProps = { carried: CarriedHere; sectionId: string; onLead: Lead }

/** What is to be confirmed in the part that is open, above its fields. */
export function CarriedInSection({ carried, sectionId, onLead }: HereProps) {
  const words = planCarried[useLanguage()]
  const title = useRef<HTMLHeadingElement>(null)
  const { isBusy, decide } = useDeciding({ carried, sectionId, title })
  const here = carried.open.filter((one) => one.sectionId === sectionId && one.mayDecide)
  const plain = here.filter(({ review }) => !review).map(({ fieldId }) => fieldId)
  if (here.length === 0) {
    return null
  }
  return (
    <section className="leidraad-carried" aria-labelledby="leidraad-carried-title">
      <h4 id="leidraad-carried-title" ref={title} tabIndex={-1} className="leidraad-carried__title">
        {words.here}
      </h4>
      <ul className="leidraad-carried__list">
        {here.map((one) => (
          <Line key={one.fieldId} {...{ one, isBusy, decide, onLead }} />
        ))}
      </ul>
      {plain.length > 1 && (
        <button
          type="button"
          className="leidraad-smallbutton"
          disabled={isBusy}
          onClick={() => void decide({ fields: plain, leave: false })}
        >
          {plain.length === here.length ? words.all : words.allPlain}
        </button>
      )}
    </section>
  )
}

type Deciding = Omit<HereProps, 'onLead'> & { title: RefObject<HTMLHeadingElement | null> }

/** The line goes with its buttons: who was on one of them goes on at the head of the list. */
function useDeciding({ carried, sectionId, title }: Deciding) {
  const [isBusy, setBusy] = useState(false)
  const decide = async (decision: Decision): Promise<void> => {
    setBusy(true)
    if (await carried.decide(sectionId, decision)) {
      title.current?.focus()
    }
    setBusy(false)
  }
  return { isBusy, decide }
}

type LineProps = {
  one: OpenCarried
  isBusy: boolean
  decide: (decision: Decision) => Promise<void>
  onLead: Lead
}

function Line({ one, isBusy, decide, onLead }: LineProps) {
  const words = planCarried[useLanguage()]
  const { sectionId, fieldId, field, review } = one
  return (
    <li className="leidraad-carried__line">
      <span>
        <a
          className="leidraad-link"
          href={hashOf({ sectionId, fieldId })}
          onClick={(event) => {
            event.preventDefault()
            onLead({ sectionId, fieldId })
          }}
        >
          {field}
        </a>
        {review && <span className="leidraad-carried__mark">{words.review}</span>}
      </span>
      <span className="leidraad-actions">
        {(['confirm', 'leave'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="leidraad-smallbutton"
            disabled={isBusy}
            aria-label={fill(words[`${kind}For`], { field })}
            onClick={() => void decide({ fields: [fieldId], leave: kind === 'leave' })}
          >
            {words[kind]}
          </button>
        ))}
      </span>
    </li>
  )
}
