'use client'

import type { ScaleField } from '../../domain/fieldTypes/scale.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'
import { ClearButton } from './RadioInput.js'
import { selectProps } from './SelectInput.js'

export const stepsOf = ({ min, max }: ScaleField): number[] =>
  Array.from({ length: Math.max(max - min + 1, 0) }, (_, index) => min + index)

/** What a step means, where the template says so: the ends. */
const labelOf = (
  { min, max, minLabel, maxLabel }: ScaleField,
  step: number,
): string | undefined => {
  if (step === min) {
    return minLabel
  }
  return step === max ? maxLabel : undefined
}

/** The steps in a row, the meaning of the ends beneath them. */
export function ScaleInput({ field, place, answer, required, onAnswer }: InputProps<ScaleField>) {
  const id = domId(place)
  return (
    <div className="leidraad-scale">
      <div className="leidraad-scale__steps">
        {stepsOf(field).map((step, index) => (
          <label key={step} className="leidraad-scale__step">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${step}`}
              name={id}
              checked={answer === step}
              onChange={() => {
                onAnswer(place, step)
              }}
            />
            <span>{step}</span>
            <span className="leidraad-hidden">{labelOf(field, step)}</span>
          </label>
        ))}
      </div>
      <Ends field={field} />
      {answer !== null && (
        <ClearButton
          required={required}
          choose={(next) => {
            onAnswer(place, next)
          }}
        />
      )}
    </div>
  )
}

/** For the eye; for the ear each end is named at its step. */
function Ends({ field: { minLabel = '', maxLabel = '' } }: { field: ScaleField }) {
  return minLabel === '' && maxLabel === '' ? null : (
    <div className="leidraad-scale__ends" aria-hidden="true">
      <span>{minLabel}</span>
      <span>{maxLabel}</span>
    </div>
  )
}

/** In a cell: one line with the same steps. */
export function ScaleSelect(props: InputProps<ScaleField>) {
  const { field, place, answer, onAnswer } = props
  const language = useLanguage()
  const words = fieldInputs[language]
  return (
    <select
      {...selectProps(props)}
      value={typeof answer === 'number' ? String(answer) : ''}
      onChange={({ target: { value } }) => {
        onAnswer(place, value === '' ? null : Number(value))
      }}
    >
      <option value="">{planForm[language].choose}</option>
      {stepsOf(field).map((step) => {
        const label = labelOf(field, step)
        return (
          <option key={step} value={step}>
            {label === undefined ? step : fill(words.scaleEnd, { value: step, label })}
          </option>
        )
      })}
    </select>
  )
}
