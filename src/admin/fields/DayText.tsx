'use client'

import type { InputHTMLAttributes } from 'react'

import type { SimpleAnswer } from '../../domain/definition/answers.js'
import type { DateField } from '../../domain/fieldTypes/date.js'
import type { TimeField } from '../../domain/fieldTypes/time.js'
import { isIsoDate } from '../../domain/kernel/isoDate.js'
import { isTime } from '../../domain/kernel/isTime.js'
import { useLanguage } from '../useLanguage.js'
import { CalendarButton } from './CalendarButton.js'
import { useTyped } from './useTyped.js'

type Kind = DateField | TimeField

type DayProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  field: Pick<Kind, 'type' | 'id' | 'label' | 'min' | 'max'>
  answer: SimpleAnswer
  /** The ISO date, `null`, or on leaving the input what could not be read as one. */
  onAnswer: (answer: SimpleAnswer) => void
}

const fits = { date: isIsoDate, time: isTime }

/** A day or a time as text, read by one rule everywhere; a day can be pointed at too. */
export function DayText({ field, answer, onAnswer, ...attributes }: DayProps) {
  const { type, label, min, max } = field
  const language = useLanguage()
  const { text, onText, onLeave } = useTyped({
    ...{ field: field, answer, onAnswer },
    isWhole: (next) => next === null || (typeof next === 'string' && fits[type](next)),
  })
  const day = typeof answer === 'string' && isIsoDate(answer) ? answer : ''
  return (
    <span className="leidraad-date">
      <input
        className={`leidraad-input leidraad-input--${type}`}
        autoComplete="off"
        {...attributes}
        type="text"
        value={text}
        onChange={({ target }) => {
          onText(target.value)
        }}
        onBlur={onLeave}
      />
      {type === 'date' && attributes.disabled !== true && (
        <CalendarButton
          {...{ label, language, day, min, max }}
          onDay={(next) => onAnswer(next || null)}
        />
      )}
    </span>
  )
}
