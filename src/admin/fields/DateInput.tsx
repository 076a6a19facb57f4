'use client'

import { useState } from 'react'

import type { DateField, TimeField } from '../../domain/forms/definition.js'
import { isIsoDate } from '../../domain/forms/isoDate.js'
import { parseInput } from '../../domain/forms/parseInput.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const fits = { date: isIsoDate, time: isTime }

/** The browser's own input; a stored text that is no date or time is shown as text, not dropped. */
export function DateInput(props: InputProps<DateField | TimeField>) {
  const { field, place, answer, isWrong, describedBy, required, onAnswer } = props
  const [isHalf, setHalf] = useState(false)
  const text = typeof answer === 'string' ? answer : ''
  const id = domId(place)
  const { type, min } = field
  return (
    <>
      <input
        id={id}
        className={`leidraad-input leidraad-input--${type}`}
        type={text === '' || fits[type](text) ? type : 'text'}
        value={text}
        min={min}
        max={field.max ?? (type === 'date' ? '9999-12-31' : undefined)}
        aria-describedby={isHalf ? `${id}-half` : describedBy}
        aria-invalid={isHalf || isWrong}
        aria-required={required !== undefined}
        onChange={({ target }) => {
          onAnswer(place, parseInput(field, target.value))
        }}
        onBlur={({ target }) => {
          setHalf(target.validity.badInput)
        }}
      />
      {isHalf && <HalfFilled id={`${id}-half`} type={type} />}
    </>
  )
}

function HalfFilled({ id, type }: { id: string; type: 'date' | 'time' }) {
  const language = useLanguage()
  const text =
    type === 'date' ? planForm[language].incompleteDate : fieldInputs[language].incompleteTime
  return (
    <p className="leidraad-field__issues" id={id} role="alert">
      {text}
    </p>
  )
}
