'use client'

import { useState } from 'react'

import type { DateField } from '../../domain/forms/definition.js'
import { isIsoDate } from '../../domain/forms/isoDate.js'
import { parseInput } from '../../domain/forms/parseInput.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { describedBy } from './FieldFrame.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

/** The browser's own date input; a stored text that is no date is shown as text, not dropped. */
export function DateInput({ field, place, answer, issues, onAnswer }: InputProps<DateField>) {
  const words = planForm[useLanguage()]
  const [isHalf, setHalf] = useState(false)
  const text = typeof answer === 'string' ? answer : ''
  const id = domId(place)
  return (
    <>
      <input
        id={id}
        className="leidraad-input leidraad-input--date"
        type={text === '' || isIsoDate(text) ? 'date' : 'text'}
        value={text}
        min={field.min}
        max={field.max ?? '9999-12-31'}
        aria-describedby={isHalf ? `${id}-half` : describedBy(field, place, issues)}
        aria-invalid={isHalf || issues.length > 0}
        aria-required={field.required === true}
        onChange={({ target }) => {
          onAnswer(place, parseInput(field, target.value))
        }}
        onBlur={({ target }) => {
          setHalf(target.validity.badInput)
        }}
      />
      {isHalf && (
        <p className="leidraad-field__issues" id={`${id}-half`} role="alert">
          {words.incompleteDate}
        </p>
      )}
    </>
  )
}
