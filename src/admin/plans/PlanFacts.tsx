'use client'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import {
  dateMeanings,
  occasions,
  type DateMeaning,
  type Meaning,
  type Occasion,
} from '../../domain/definition/definition.js'
import { checkDate } from '../../domain/fieldTypes/date.js'
import { formatDate } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { storedDay } from '../../domain/kernel/storedDay.js'
import { fill } from '../../translations/fill.js'
import { findingText } from '../../translations/forms.js'
import { planLife } from '../../translations/planLife.js'
import { workspace } from '../../translations/workspace.js'
import { clockTime } from '../clockTime.js'
import { DayText } from '../fields/DayText.js'
import { useLanguage } from '../useLanguage.js'
import { InPlace, type PlaceInput } from './InPlace.js'
import { useFacts, type Facts } from './useFacts.js'

type FactsProps = { planId: string; life: PlanLife }

/** The days of a plan and why it is made: changed where they stand, unless the template asks them. */
export function PlanFacts({ planId, life }: FactsProps) {
  const language = useLanguage()
  const words = workspace[language]
  const facts = useFacts(planId)
  const told = [...dateMeanings, 'occasion' as const].filter((meaning) => isTold(meaning, life))
  return (
    <details className="leidraad-facts">
      <summary>{words.moreFacts}</summary>
      <dl className="leidraad-facts__list">
        {told.map((meaning) => (
          <div key={meaning} className="leidraad-facts__fact">
            <dt className="leidraad-quiet">{planLife[language].days[meaning]}</dt>
            <dd>
              <Fact {...{ meaning, life, facts }} />
            </dd>
          </div>
        ))}
      </dl>
      <Kept facts={facts} />
    </details>
  )
}

function Kept({ facts: { savedAt } }: { facts: Facts }) {
  const language = useLanguage()
  return (
    <p className="leidraad-quiet" role="status">
      {savedAt && fill(workspace[language].saved, { time: clockTime(savedAt, language) })}
    </p>
  )
}

type FactProps = { meaning: Meaning; life: PlanLife; facts: Facts }

function Fact({ meaning, life, facts }: FactProps) {
  const language = useLanguage()
  const words = planLife[language]
  const place = life.filledAt[meaning]
  const value = life.facts[meaning]
  const shown = value === undefined ? words.open : textOf(meaning, value, language)
  if (place !== undefined) {
    return (
      <>
        {shown}
        <span className="leidraad-facts__where leidraad-quiet">
          {fill(words.filledAt, { place: place.join(' › ') })}
        </span>
      </>
    )
  }
  if (!maySet(meaning, life)) {
    return shown
  }
  const own = { label: words.days[meaning], value: value ?? null, shown }
  return meaning === 'occasion' ? (
    <InPlace
      {...own}
      input={(props) => <OccasionInput {...props} />}
      onKeep={(next) => facts.keep({ occasion: next })}
    />
  ) : (
    <InPlace
      {...own}
      input={(props) => <DayInput {...props} meaning={meaning} />}
      onKeep={(next) => keepDay({ meaning, day: next, facts }, language)}
    />
  )
}

/** Of an evaluation only what its template asks. */
const isTold = (meaning: Meaning, life: PlanLife): boolean =>
  life.evaluates
    ? life.filledAt[meaning] !== undefined
    : maySet(meaning, life) || life.facts[meaning] !== undefined

/** When it starts and why it is made is what people sign. */
const maySet = (meaning: Meaning, { mayEdit, maySetDays }: PlanLife): boolean =>
  meaning === 'startDate' || meaning === 'occasion' ? mayEdit : maySetDays

const textOf = (meaning: Meaning, value: string, language: Language): string =>
  meaning === 'occasion'
    ? planLife[language].occasions[value as Occasion]
    : formatDate(value, language)

type Keeping = { meaning: DateMeaning; day: string | null; facts: Facts }

/** What cannot be read as a day is told at once, and stays as it was typed. */
async function keepDay({ meaning, day, facts }: Keeping, language: Language) {
  const finding = day === null ? undefined : checkDate({}, day)
  return finding === undefined
    ? facts.keep({ [meaning]: day === null ? null : storedDay(day) })
    : findingText(finding, language)
}

type Input = PlaceInput<string | null>

function DayInput({ value, onValue, attributes, meaning }: Input & { meaning: DateMeaning }) {
  return (
    <DayText
      {...attributes}
      field={{ type: 'date', id: meaning, label: attributes['aria-label'] }}
      answer={value}
      onAnswer={(answer) => {
        onValue(typeof answer === 'string' ? answer : null)
      }}
    />
  )
}

function OccasionInput({ value, onValue, attributes }: Input) {
  const words = planLife[useLanguage()]
  return (
    <select
      {...attributes}
      className="leidraad-input leidraad-input--select"
      value={value ?? ''}
      onChange={({ target }) => {
        onValue(target.value)
      }}
    >
      {occasions.map((occasion) => (
        <option key={occasion} value={occasion}>
          {words.occasions[occasion]}
        </option>
      ))}
    </select>
  )
}
