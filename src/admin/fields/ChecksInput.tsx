'use client'

import type { ChoicesField } from '../../domain/forms/definition.js'
import type { InputProps } from './inputProps.js'
import { choicesOf, otherText } from './other.js'
import { OtherOption } from './OtherOption.js'
import { domId } from './place.js'

export function ChecksInput({ field, place, answer, onAnswer }: InputProps<ChoicesField>) {
  const chosen = Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : []
  const other = chosen.map(otherText).find((text) => text !== undefined)
  const id = domId(place)
  const choose = (ids: readonly string[], text: string | undefined): void =>
    onAnswer(place, choicesOf({ options: field.options, other: text }, ids))
  return (
    <div className="leidraad-options">
      {field.options.map((option, index) => (
        <label key={option.id} className="leidraad-option">
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${option.id}`}
            checked={chosen.includes(option.id)}
            onChange={({ target }) => {
              const others = chosen.filter((item) => item !== option.id)
              choose(target.checked ? [...others, option.id] : others, other)
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {field.other === true && (
        <OtherOption
          kind="checkbox"
          id={id}
          text={other}
          onText={(text) => {
            choose(chosen, text)
          }}
        />
      )}
    </div>
  )
}
