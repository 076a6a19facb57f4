'use client'

import { useId, type ReactNode } from 'react'

type LabelledProps = {
  label: string
  help?: string | undefined
  problem?: string | undefined
  children: ReactNode
}

/** An input under its label, with what helps and what is wrong. */
export function Labelled({ label, help, problem, children }: LabelledProps) {
  const id = useId()
  return (
    <label className={`leidraad-person__field${problem ? ' leidraad-field--wrong' : ''}`}>
      <span className="leidraad-person__label">{label}</span>
      {help && <span className="leidraad-field__help">{help}</span>}
      {children}
      {problem && (
        <span className="leidraad-field__issues" role="alert" id={id}>
          {problem}
        </span>
      )}
    </label>
  )
}
