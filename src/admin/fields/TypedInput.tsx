'use client'

import { useState, type InputHTMLAttributes } from 'react'

import type { SimpleAnswer } from '../../domain/forms/answers.js'
import type {
  EmailField,
  LongTextField,
  NumberField,
  PhoneField,
  ShortTextField,
} from '../../domain/forms/definition.js'
import { limits } from '../../domain/forms/limits.js'
import { inputText, parseInput } from '../../domain/forms/parseInput.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

type TypedField = ShortTextField | LongTextField | NumberField | EmailField | PhoneField

/** The text as typed, as long as it means the answer: `7,` stays `7,` while it already is seven. */
function useTyped(field: TypedField, answer: SimpleAnswer) {
  const [typed, setTyped] = useState(() => inputText(answer))
  const text = parseInput(field, typed) === answer ? typed : inputText(answer)
  return [text, setTyped] as const
}

export function TypedInput(props: InputProps<TypedField>) {
  const { field, place, answer, isWrong, describedBy, required, onAnswer } = props
  const [text, setTyped] = useTyped(field, answer)
  const common = {
    id: domId(place),
    value: text,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'aria-required': required !== undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value)
      onAnswer(place, parseInput(field, target.value))
    },
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
  number: { type: 'text', inputMode: 'decimal' },
} as const

function TypedLine({ field, ...common }: LineProps) {
  const maxLength = field.type === 'shortText' ? (field.maxLength ?? limits.shortText) : undefined
  const input = (
    <input
      {...common}
      {...kinds[field.type]}
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
