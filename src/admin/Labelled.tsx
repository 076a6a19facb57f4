'use client'

import { useId, type ReactNode } from 'react'

type LabelledProps = {
  label: string
  help?: string
  problem?: string | undefined
  children: ReactNode
}

/** One input of a form that is no section of a plan, with its label, help and what is wrong with it. */
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
