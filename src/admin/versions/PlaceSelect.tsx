'use client'

import { useEffect } from 'react'

import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { useLanguage } from '../useLanguage.js'
import { useReply } from '../useReply.js'

type Found = { docs: { id: string; name: string }[] }
type SelectProps = { value: string; onChange: (value: string) => void }

const query = 'limit=200&depth=0&sort=name&select[name]=true'

/** Where something new belongs, for who works in more than one place: `school:ID` or `board:ID`. */
export function PlaceSelect({ value, onChange }: SelectProps) {
  const words = versions[useLanguage()].files
  const schools = useReply<Found>(`/schools?${query}`).reply
  const boards = useReply<Found>(`/boards?${query}`).reply
  const options = [
    ...optionsOf(schools?.ok ? schools.value : undefined, 'school', (name) => name),
    ...optionsOf(boards?.ok ? boards.value : undefined, 'board', (name) =>
      fill(words.board, { name }),
    ),
  ]
  const first = options[0]?.value ?? ''
  useEffect(() => {
    if (value === '' && first !== '') {
      onChange(first)
    }
  }, [value, first, onChange])
  const ofSchools = options.filter((option) => option.value.startsWith('school:'))
  return ofSchools.length < 2 ? null : (
    <label className="leidraad-field__label leidraad-place">
      {words.place}
      <select
        className="leidraad-input leidraad-input--select"
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

const optionsOf = (
  found: Found | undefined,
  kind: 'school' | 'board',
  labelOf: (name: string) => string,
) => (found?.docs ?? []).map(({ id, name }) => ({ value: `${kind}:${id}`, label: labelOf(name) }))
