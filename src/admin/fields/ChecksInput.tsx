'use client'

import type { ChoicesField } from '../../domain/fieldTypes/choices.js'
import type { InputProps } from './inputProps.js'
import { choicesOf, otherText } from './other.js'
import { OtherOption } from './OtherOption.js'
import { domId } from './place.js'
import { useOther } from './useOther.js'

export function ChecksInput({ field, place, answer, onAnswer }: InputProps<ChoicesField>) {
  const chosen = Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : []
  const written = chosen.map(otherText).find((text) => text !== undefined)
  const id = domId(place)
  const choose = (ids: readonly string[], text: string | undefined): void =>
    onAnswer(place, choicesOf({ options: field.options, other: text }, ids))
  const other = useOther({
    text: written,
    isTaken: false,
    onText: (text) => choose(chosen, text),
  })
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
              choose(target.checked ? [...others, option.id] : others, written)
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {field.other === true && <OtherOption kind="checkbox" id={id} other={other} />}
    </div>
  )
}
