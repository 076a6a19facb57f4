'use client'

import type { InputHTMLAttributes } from 'react'

import type { LongTextField } from '../../domain/fieldTypes/longText.js'
import type { NumberField } from '../../domain/fieldTypes/number.js'
import type { ShortTextField } from '../../domain/fieldTypes/shortText.js'
import { limits } from '../../domain/kernel/limits.js'
import { keypadOf } from '../../domain/forms/parseInput.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'
import { useTyped } from './useTyped.js'

/** What every input has that is typed in, a line or several. */
function useInput(props: InputProps) {
  const { field, place, answer, isWrong, describedBy, required, onAnswer } = props
  const { text, onText, onLeave } = useTyped({
    ...{ field, answer },
    onAnswer: (next) => {
      onAnswer(place, next)
    },
  })
  return {
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
}

export const LongTextInput = (props: InputProps<LongTextField>) => (
  <textarea {...useInput(props)} className="leidraad-input leidraad-input--long" rows={3} />
)

type Attributes = InputHTMLAttributes<HTMLInputElement>

function Line({ props, ...own }: Attributes & { props: InputProps }) {
  return (
    <input
      type="text"
      {...useInput(props)}
      className={`leidraad-input leidraad-input--${props.field.type}`}
      autoComplete="off"
      {...own}
    />
  )
}

/** A line of text with these attributes. */
export const lineInput = (own: Attributes) =>
  function LineInput(props: InputProps) {
    return <Line {...own} props={props} />
  }

export const ShortTextInput = (props: InputProps<ShortTextField>) => (
  <Line props={props} maxLength={props.field.maxLength ?? limits.shortText} />
)

export function NumberInput(props: InputProps<NumberField>) {
  const { unit } = props.field
  const input = <Line props={props} inputMode={keypadOf(props.field)} />
  return unit === undefined ? (
    input
  ) : (
    <span className="leidraad-number">
      {input}
      <span className="leidraad-quiet">{unit}</span>
    </span>
  )
}
