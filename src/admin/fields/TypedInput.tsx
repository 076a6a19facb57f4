'use client'

import { useState } from 'react'

import type { SimpleAnswer } from '../../domain/forms/answers.js'
import type { LongTextField, NumberField, ShortTextField } from '../../domain/forms/definition.js'
import { limits } from '../../domain/forms/limits.js'
import { inputText, parseInput } from '../../domain/forms/parseInput.js'
import { describedBy } from './FieldFrame.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

type TypedField = ShortTextField | LongTextField | NumberField

/** The text as typed, as long as it means the answer: `7,` stays `7,` while it already is seven. */
function useTyped(field: TypedField, answer: SimpleAnswer) {
  const [typed, setTyped] = useState(() => inputText(answer))
  const text = parseInput(field, typed) === answer ? typed : inputText(answer)
  return [text, setTyped] as const
}

export function TypedInput(props: InputProps<TypedField>) {
  const { field, place, answer, issues, onAnswer } = props
  const [text, setTyped] = useTyped(field, answer)
  const common = {
    id: domId(place),
    value: text,
    'aria-describedby': describedBy(field, place, issues),
    'aria-invalid': issues.length > 0,
    'aria-required': field.required === true,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value)
      onAnswer(place, parseInput(field, target.value))
    },
  }
  if (field.type === 'longText') {
    return <textarea {...common} className="leidraad-input leidraad-input--long" rows={3} />
  }
  return field.type === 'number' ? (
    <span className="leidraad-number">
      <input
        {...common}
        className="leidraad-input leidraad-input--number"
        inputMode="decimal"
        autoComplete="off"
      />
      {field.unit !== undefined && <span className="leidraad-quiet">{field.unit}</span>}
    </span>
  ) : (
    <input
      {...common}
      className="leidraad-input"
      type="text"
      autoComplete="off"
      maxLength={field.maxLength ?? limits.shortText}
    />
  )
}
