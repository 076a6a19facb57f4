'use client'

import type { InputHTMLAttributes } from 'react'

import type { EmailField } from '../../domain/fieldTypes/email.js'
import type { LongTextField } from '../../domain/fieldTypes/longText.js'
import type { NumberField } from '../../domain/fieldTypes/number.js'
import type { PhoneField } from '../../domain/fieldTypes/phone.js'
import type { ShortTextField } from '../../domain/fieldTypes/shortText.js'
import { limits } from '../../domain/forms/limits.js'
import { keypadOf } from '../../domain/forms/parseInput.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'
import { useTyped } from './useTyped.js'

type TypedField = ShortTextField | LongTextField | NumberField | EmailField | PhoneField

export function TypedInput(props: InputProps<TypedField>) {
  const { field, place, answer, isWrong, describedBy, required, onAnswer } = props
  const { text, onText, onLeave } = useTyped({
    ...{ field, answer },
    onAnswer: (next) => {
      onAnswer(place, next)
    },
  })
  const common = {
    id: domId(place),
    value: text,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'aria-required': required !== undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      onText(target.value)
    },
    onBlur: onLeave,
  }
  return field.type === 'longText' ? (
    <textarea {...common} className="leidraad-input leidraad-input--long" rows={3} />
  ) : (
    <TypedLine {...common} field={field} />
  )
}

type LineProps = InputHTMLAttributes<HTMLInputElement> & {
  field: Exclude<TypedField, LongTextField>
}

// The browser's own check of an address would speak another language than ours.
const kinds = {
  shortText: { type: 'text' },
  email: { type: 'text', inputMode: 'email', spellCheck: false, autoCapitalize: 'none' },
  phone: { type: 'tel' },
  number: { type: 'text' },
} as const

function TypedLine({ field, ...common }: LineProps) {
  const maxLength = field.type === 'shortText' ? (field.maxLength ?? limits.shortText) : undefined
  const input = (
    <input
      {...common}
      {...kinds[field.type]}
      {...(field.type === 'number' && { inputMode: keypadOf(field) })}
      className={`leidraad-input leidraad-input--${field.type}`}
      autoComplete="off"
      maxLength={maxLength}
    />
  )
  return field.type === 'number' && field.unit !== undefined ? (
    <span className="leidraad-number">
      {input}
      <span className="leidraad-quiet">{field.unit}</span>
    </span>
  ) : (
    input
  )
}
