'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { useCallback, useState } from 'react'

import { checkDate } from '../../domain/fieldTypes/date.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { Language } from '../../domain/kernel/language.js'
import { isIsoDate } from '../../domain/kernel/isoDate.js'
import { dayOfStored, storedDay } from '../../domain/kernel/storedDay.js'
import { birthDays } from '../../domain/pupils/birthDay.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { findingText } from '../../translations/forms.js'
import '../admin.css'
import { useLanguage } from '../useLanguage.js'
import { DayText } from './DayText.js'

type Bounds = { min?: string; max?: string }

const NO_BOUNDS: Bounds = {}

/** A date field of a collection, read as every date is; the server judges it by the same rule. */
export function DayField(props: DateFieldClientProps & { bounds?: Bounds }) {
  const { field, path, readOnly, bounds = NO_BOUNDS } = props
  const language = useLanguage()
  const { answer, error, setAnswer, isDisabled } = useDay(path, bounds, language)
  const id = `field-${path.replaceAll('.', '__')}`
  const label = labelIn(language, field)
  const text = { id: path, label, type: 'date' as const, ...bounds }
  return (
    <div className={`field-type text leidraad-day${error === undefined ? '' : ' error'}`}>
      <FieldLabel htmlFor={id} path={path} label={label} />
      <DayText
        {...{ id, answer }}
        field={text}
        name={path}
        disabled={readOnly === true || isDisabled}
        aria-describedby={error === undefined ? `${id}-how` : `${id}-how ${id}-wrong`}
        aria-invalid={error !== undefined}
        onAnswer={setAnswer}
      />
      <p id={`${id}-how`} className="field-description">
        {fieldInputs[language].how.date}
      </p>
      {error !== undefined && (
        <p id={`${id}-wrong`} className="leidraad-day__wrong" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** The field of a birth date: nobody is born after today. */
export function BirthDayField(props: DateFieldClientProps) {
  const [bounds] = useState(() => birthDays(isoDay(new Date())))
  return <DayField {...props} bounds={bounds} />
}

function useDay(path: string, bounds: Bounds, language: Language) {
  const validate = useCallback(
    (value: unknown) => errorOf(value, bounds, language) ?? true,
    [bounds, language],
  )
  const { value, setValue, disabled } = useField<string | null>({ path, validate })
  return {
    answer: dayOfStored(value) ?? value,
    error: errorOf(value, bounds, language),
    isDisabled: disabled,
    setAnswer: (next: unknown) => {
      setValue(typeof next === 'string' && isIsoDate(next) ? storedDay(next) : next)
    },
  }
}

function errorOf(value: unknown, bounds: Bounds, language: Language): string | undefined {
  if (value === null || value === undefined || value === '') {
    return undefined
  }
  const finding = checkDate(bounds, dayOfStored(value))
  return finding === undefined ? undefined : findingText(finding, language)
}

/** Labels of ours are written in both languages. */
const labelIn = (language: Language, { label, name }: DateFieldClientProps['field']): string =>
  typeof label === 'object' ? (label[language] ?? name) : label || name
