'use client'

import type { InputHTMLAttributes } from 'react'

import type { HostInputProps } from './hostParts.js'
import { useTyped } from './useTyped.js'

type LineProps = HostInputProps & Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'type'>

/** One line of text, read and written as the record of its type says: enough for many types of an app. */
export function LineInput({ id, field, answer, onAnswer, ...props }: LineProps) {
  const { text, onText, onLeave } = useTyped({ field, answer, onAnswer })
  return (
    <input
      id={id}
      type={props.type ?? 'text'}
      inputMode={props.inputMode}
      className="leidraad-input"
      autoComplete="off"
      value={text}
      aria-describedby={props.describedBy}
      aria-invalid={props.isWrong}
      aria-required={props.isRequired}
      onChange={({ target }) => {
        onText(target.value)
      }}
      onBlur={onLeave}
    />
  )
}
