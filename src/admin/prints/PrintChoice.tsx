'use client'

import type { PrintChoices } from '../../actions/prints/printChoices.js'
import type { ReactNode } from 'react'

import { prints } from '../../translations/prints.js'
import { useLanguage } from '../useLanguage.js'
import type { Choice } from './printJobs.js'

type ChoiceProps = {
  choices: PrintChoices
  choice: Choice
  onChange: (choice: Choice) => void
}

/** A group, a school, or all there is. */
export function PlaceChoice({ choices: { groups, schools }, choice, onChange }: ChoiceProps) {
  const words = prints[useLanguage()]
  return (
    <Select
      label={words.place}
      value={choice.place}
      onChange={(place) => {
        onChange({ ...choice, place })
      }}
    >
      <option value="">{words.everywhere}</option>
      {groups.length > 0 && (
        <optgroup label={words.groups}>
          {groups.map(({ id, name, school }) => (
            <option key={id} value={`group:${id}`}>
              {school === undefined ? name : `${name}, ${school}`}
            </option>
          ))}
        </optgroup>
      )}
      {schools.length > 0 && (
        <optgroup label={words.schools}>
          {schools.map(({ id, name }) => (
            <option key={id} value={`school:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </Select>
  )
}

export function YearChoice({ choices: { years }, choice, onChange }: ChoiceProps) {
  const words = prints[useLanguage()]
  return (
    <Select
      label={words.year}
      value={choice.year}
      onChange={(year) => {
        onChange({ ...choice, year })
      }}
    >
      <option value="">{words.allYears}</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </Select>
  )
}

type SelectProps = {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

const Select = ({ label, value, onChange, children }: SelectProps) => (
  <label className="leidraad-field__label">
    {label}
    <select
      className="leidraad-input leidraad-input--select"
      value={value}
      onChange={({ target }) => {
        onChange(target.value)
      }}
    >
      {children}
    </select>
  </label>
)
