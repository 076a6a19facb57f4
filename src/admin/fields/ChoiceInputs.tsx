'use client'

import type { SimpleAnswer } from '../../domain/forms/answers.js'
import type { ChoiceField, ChoicesField, YesNoField } from '../../domain/forms/definition.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { describedBy } from './FieldFrame.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

export type ListedOption = { key: string; label: string; answer: SimpleAnswer }

export const MOST_RADIOS = 7

/** What can be chosen, with the answer each stands for. */
export function useOptions(field: ChoiceField | YesNoField): ListedOption[] {
  const words = planForm[useLanguage()]
  return field.type === 'yesNo'
    ? [
        { key: 'yes', label: words.yes, answer: true },
        { key: 'no', label: words.no, answer: false },
      ]
    : field.options.map(({ id, label }) => ({ key: id, label, answer: id }))
}

export function RadioInput(props: InputProps<ChoiceField | YesNoField>) {
  const { field, place, answer, onAnswer } = props
  const words = planForm[useLanguage()]
  const options = useOptions(field)
  const id = domId(place)
  return (
    <div className={`leidraad-options leidraad-options--${field.type}`}>
      {options.map((option, index) => (
        <label key={option.key} className="leidraad-option">
          <input
            type="radio"
            // The first carries the id of the field, so that links to the field lead to it.
            id={index === 0 ? id : `${id}-${option.key}`}
            name={id}
            checked={answer === option.answer}
            onChange={() => {
              onAnswer(place, option.answer)
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {answer !== null && field.required !== true && (
        <button
          type="button"
          className="leidraad-textbutton"
          onClick={() => {
            onAnswer(place, null)
          }}
        >
          {words.clear}
        </button>
      )}
    </div>
  )
}

/** For long lists, and in the cells of a table. */
export function SelectInput(props: InputProps<ChoiceField | YesNoField>) {
  const { field, place, answer, issues, onAnswer } = props
  const words = planForm[useLanguage()]
  const options = useOptions(field)
  const chosen = options.find((option) => option.answer === answer)
  return (
    <select
      id={domId(place)}
      className="leidraad-input leidraad-input--select"
      value={chosen?.key ?? ''}
      aria-describedby={describedBy(field, place, issues)}
      aria-invalid={issues.length > 0}
      aria-required={field.required === true}
      onChange={({ target }) => {
        onAnswer(place, options.find(({ key }) => key === target.value)?.answer ?? null)
      }}
    >
      <option value="">{words.choose}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}

export function ChecksInput({ field, place, answer, onAnswer }: InputProps<ChoicesField>) {
  const chosen = Array.isArray(answer) ? answer : []
  const id = domId(place)
  return (
    <div className="leidraad-options">
      {field.options.map((option, index) => (
        <label key={option.id} className="leidraad-option">
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${option.id}`}
            checked={chosen.includes(option.id)}
            onChange={({ target }) => {
              onAnswer(place, toggled(field, chosen, { id: option.id, on: target.checked }))
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

/** In the order of the options, so that the order of ticking is no change. */
function toggled(
  { options }: ChoicesField,
  chosen: readonly string[],
  { id, on }: { id: string; on: boolean },
): string[] | null {
  const next = options
    .map((option) => option.id)
    .filter((other) => (other === id ? on : chosen.includes(other)))
  return next.length > 0 ? next : null
}
