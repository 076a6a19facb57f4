'use client'

import type { SimpleAnswer } from '../../domain/definition/answers.js'
import type { ChoiceField } from '../../domain/fieldTypes/choice.js'
import type { YesNoField } from '../../domain/fieldTypes/yesNo.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { InputProps } from './inputProps.js'
import { otherAnswer, otherText } from './other.js'
import { OtherOption } from './OtherOption.js'
import { domId } from './place.js'
import { useOptions } from './useOptions.js'
import { useOther } from './useOther.js'

export function RadioInput(props: InputProps<ChoiceField | YesNoField>) {
  const { field, place, answer, onAnswer } = props
  const options = useOptions(field)
  const id = domId(place)
  const choose = (next: SimpleAnswer): void => onAnswer(place, next)
  const other = useOther({
    text: otherText(answer),
    isTaken: answer !== null,
    onText: (text) => choose(text === undefined ? null : otherAnswer(text)),
  })
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
              choose(option.answer)
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {field.type === 'choice' && field.other === true && (
        <OtherOption kind="radio" id={id} other={other} />
      )}
      {answer !== null && <ClearButton {...{ choose, required: props.required }} />}
    </div>
  )
}

type ClearProps = Pick<InputProps, 'required'> & { choose: (answer: SimpleAnswer) => void }

/** A radio button cannot be unticked; what must be answered needs no way back to nothing. */
export function ClearButton({ choose, required }: ClearProps) {
  const words = planForm[useLanguage()]
  return required !== undefined ? null : (
    <button
      type="button"
      className="leidraad-textbutton"
      onClick={() => {
        choose(null)
      }}
    >
      {words.clear}
    </button>
  )
}
