'use client'

import type { ReactNode } from 'react'

import type { Issue } from '../../domain/forms/answers.js'
import type { Field } from '../../domain/forms/definition.js'
import type { Place } from '../../domain/forms/issues.js'
import { issueText } from '../../translations/forms.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { domId } from './place.js'

type Framed = Exclude<Field, { type: 'explanation' }>

type FrameProps = {
  field: Framed
  place: Place
  issues: readonly Issue[]
  /** Several inputs under one label: choices, rows. */
  isGroup?: boolean
  children: ReactNode
}

/** Label above, help beneath it, then what is wrong, then the input itself. */
export function FieldFrame({ field, place, issues, isGroup = false, children }: FrameProps) {
  const id = domId(place)
  const className = `leidraad-field${issues.length > 0 ? ' leidraad-field--wrong' : ''}`
  const help =
    field.help === undefined ? null : (
      <p className="leidraad-field__help" id={`${id}-help`}>
        {field.help}
      </p>
    )
  const words = <LabelWords field={field} />
  return isGroup ? (
    <fieldset className={className} aria-describedby={describedBy(field, place, issues)}>
      <legend className="leidraad-field__label">{words}</legend>
      {help}
      <FieldIssues id={id} issues={issues} />
      {children}
    </fieldset>
  ) : (
    <div className={className}>
      <label className="leidraad-field__label" htmlFor={id}>
        {words}
      </label>
      {help}
      <FieldIssues id={id} issues={issues} />
      {children}
    </div>
  )
}

function LabelWords({ field: { label, required } }: { field: Framed }) {
  const words = planForm[useLanguage()]
  return (
    <>
      {label}
      {required === true && (
        <>
          <span className="leidraad-field__required" aria-hidden="true">
            *
          </span>
          <span className="leidraad-hidden"> ({words.required})</span>
        </>
      )}
    </>
  )
}

function FieldIssues({ id, issues }: { id: string; issues: readonly Issue[] }) {
  const language = useLanguage()
  return issues.length === 0 ? null : (
    <ul className="leidraad-field__issues" id={`${id}-issues`}>
      {issues.map((issue, index) => (
        <li key={`${issue.code}-${index}`}>{issueText(issue, language)}</li>
      ))}
    </ul>
  )
}

/** Help and issues belong to the input for those who hear the page. */
export function describedBy(
  { help }: Framed,
  place: Place,
  issues: readonly Issue[],
): string | undefined {
  const id = domId(place)
  const ids = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(issues.length > 0 ? [`${id}-issues`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
