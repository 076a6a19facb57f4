'use client'

import { SelectField, useDocumentInfo } from '@payloadcms/ui'
import type { DateFieldClientProps, SelectFieldClientProps } from 'payload'

import type { DateMeaning, Meaning, Occasion } from '../../domain/definition/definition.js'
import { formatDate } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { DayField } from '../fields/DayField.js'
import { useLanguage } from '../useLanguage.js'
import { usePlanLife } from './usePlanLife.js'

/** A day of the plan's record, unless the template asks it: then it says where. */
export function PlanDayField(props: DateFieldClientProps) {
  const { id, life } = useLifeHere()
  const meaning = props.field.name as DateMeaning
  const place = life?.filledAt[meaning]
  return place === undefined ? (
    <DayField {...props} readOnly={props.readOnly === true || (id !== undefined && !life)} />
  ) : (
    <FilledElsewhere meaning={meaning} value={life?.facts[meaning]} place={place} />
  )
}

/** Why the plan is made, by the same rule. */
export function OccasionField(props: SelectFieldClientProps) {
  const { life } = useLifeHere()
  const place = life?.filledAt.occasion
  return place === undefined ? (
    <SelectField {...props} />
  ) : (
    <FilledElsewhere meaning="occasion" value={life?.facts.occasion} place={place} />
  )
}

function useLifeHere() {
  const { id } = useDocumentInfo()
  return { id, life: usePlanLife(id === undefined ? undefined : String(id)) }
}

type FilledProps = { meaning: Meaning; value: string | undefined; place: readonly string[] }

function FilledElsewhere({ meaning, value, place }: FilledProps) {
  const language = useLanguage()
  const words = planLife[language]
  return (
    <div className="field-type leidraad leidraad-filled">
      <span className="field-label">{words.days[meaning]}</span>
      <p className="leidraad-filled__value">
        {value === undefined ? words.open : textOf(meaning, value, language)}
      </p>
      <p className="field-description">{fill(words.filledAt, { place: place.join(' › ') })}</p>
    </div>
  )
}

const textOf = (meaning: Meaning, value: string, language: Language): string =>
  meaning === 'occasion'
    ? planLife[language].occasions[value as Occasion]
    : formatDate(value, language)
