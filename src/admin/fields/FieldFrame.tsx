'use client'

import type { ReactNode } from 'react'

import type { Issue } from '../../domain/definition/answers.js'
import type { RequiredLevel } from '../../domain/fieldTypes/fieldBase.js'
import type { AnyField } from '../../domain/fieldTypes/index.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { issueText } from '../../translations/forms.js'
import { useLanguage } from '../useLanguage.js'
import { domId, type FieldPlace } from './place.js'

type FrameProps = {
  field: AnyField
  place: FieldPlace
  issues: readonly Issue[]
  required?: RequiredLevel | undefined
  /** Several inputs under one label: choices, rows. */
  isGroup?: boolean
  /** What stands between the label and the input: a source that changed. */
  notice?: ReactNode
  children: ReactNode
}

/** Label above, help and example beneath it, then what is wrong, then the input itself. */
export function FieldFrame(props: FrameProps) {
  const { field, place, issues, isGroup = false, children } = props
  const id = domId(place)
  const className = `${frameClass(field)}${issues.length > 0 ? ' leidraad-field--wrong' : ''}`
  const label = (
    <>
      {field.label}
      <RequiredMark required={props.required} />
    </>
  )
  const around = (
    <>
      <Help field={field} id={id} />
      <FieldIssues id={id} issues={issues} />
      {props.notice}
      {children}
    </>
  )
  return isGroup ? (
    <fieldset className={className} aria-describedby={describedBy(field, place, issues)}>
      <legend className="leidraad-field__label">{label}</legend>
      {around}
    </fieldset>
  ) : (
    <div className={className}>
      <label
        className="leidraad-field__label"
        id={`${id}-label`}
        htmlFor={id}
        // A label leads to inputs by itself, not to text that is edited in place.
        {...(field.type === 'richText' && { onClick: () => document.getElementById(id)?.focus() })}
      >
        {label}
      </label>
      {around}
    </div>
  )
}

export const frameClass = (field: AnyField): string =>
  'width' in field && field.width !== undefined && field.width !== 'full'
    ? `leidraad-field leidraad-field--${field.width}`
    : 'leidraad-field'

/** The asterisk for the eye, the reason for the ear. */
export function RequiredMark({ required }: { required: RequiredLevel | undefined }) {
  const words = fieldInputs[useLanguage()].required
  return required === undefined ? null : (
    <>
      <span className="leidraad-field__required" aria-hidden="true" title={words[required]}>
        *
      </span>
      <span className="leidraad-hidden"> ({words[required]})</span>
    </>
  )
}

type Helped = { help?: string; example?: string }

const helpOf = (field: AnyField): Helped => ({
  ...('help' in field && field.help !== undefined && { help: field.help }),
  ...('example' in field && field.example !== undefined && { example: field.example }),
})

function Help({ field, id }: { field: AnyField; id: string }) {
  const words = fieldInputs[useLanguage()]
  const { help, example } = helpOf(field)
  return help === undefined && example === undefined ? null : (
    <div className="leidraad-field__help" id={`${id}-help`}>
      {help !== undefined && <p>{help}</p>}
      {example !== undefined && <p>{fill(words.example, { example })}</p>}
    </div>
  )
}

type IssuesProps = {
  id: string
  issues: readonly Issue[]
  /** @default issueText */
  textOf?: typeof issueText
}

export function FieldIssues({ id, issues, textOf = issueText }: IssuesProps) {
  const language = useLanguage()
  return issues.length === 0 ? null : (
    <ul className="leidraad-field__issues" id={`${id}-issues`}>
      {issues.map((issue, index) => (
        <li key={`${issue.code}-${index}`}>{textOf(issue, language)}</li>
      ))}
    </ul>
  )
}

/** Help and issues belong to the input for those who hear the page. */
export function describedBy(
  field: AnyField,
  place: FieldPlace,
  issues: readonly Issue[],
): string | undefined {
  const id = domId(place)
  const ids = [
    ...(Object.keys(helpOf(field)).length > 0 ? [`${id}-help`] : []),
    ...(issues.length > 0 ? [`${id}-issues`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
