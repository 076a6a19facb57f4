'use client'

import { Labelled } from './Labelled.js'

type LineProps = {
  label: string
  value: string
  problem: string | undefined
  type: 'text' | 'email'
  onText: (text: string) => void
}

/** A name or an address of somebody, under its label. */
export function LineInput({ label, value, problem, type, onText }: LineProps) {
  return (
    <Labelled label={label} problem={problem}>
      <input
        className="leidraad-input"
        type={type}
        value={value}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </Labelled>
  )
}
