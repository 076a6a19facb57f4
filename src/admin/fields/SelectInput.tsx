'use client'

import type { ChoiceField } from '../../domain/fieldTypes/choice.js'
import type { YesNoField } from '../../domain/fieldTypes/yesNo.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { InputProps } from './inputProps.js'
import { otherAnswer, otherText } from './other.js'
import { OtherText } from './OtherOption.js'
import { domId } from './place.js'
import { useOptions, type ListedOption } from './useOptions.js'
import { useOther } from './useOther.js'

/** No id of an option: those begin with a letter. */
const SOMETHING_ELSE = '-'

/** For long lists, and in the cells of a table. */
export function SelectInput(props: InputProps<ChoiceField | YesNoField>) {
  const { field, place, answer, onAnswer } = props
  const language = useLanguage()
  const options = useOptions(field)
  const other = useOther({
    text: otherText(answer),
    isTaken: answer !== null,
    onText: (text) => onAnswer(place, text === undefined ? null : otherAnswer(text)),
  })
  return (
    <>
      <select
        {...selectProps(props)}
        value={other.isOn ? SOMETHING_ELSE : keyOf(options, answer)}
        onChange={({ target: { value } }) => {
          other.choose(value === SOMETHING_ELSE)
          onAnswer(place, options.find(({ key }) => key === value)?.answer ?? null)
        }}
      >
        <option value="">{planForm[language].choose}</option>
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        {'other' in field && field.other === true && (
          <option value={SOMETHING_ELSE}>{fieldInputs[language].other}</option>
        )}
      </select>
      {other.isOn && <OtherText id={`${domId(place)}-other-text`} other={other} />}
    </>
  )
}

const keyOf = (options: readonly ListedOption[], answer: unknown): string =>
  options.find((option) => option.answer === answer)?.key ?? ''

type Selected = Pick<InputProps, 'place' | 'describedBy' | 'isWrong' | 'required'>

export const selectProps = ({ place, describedBy, isWrong, required }: Selected) => ({
  id: domId(place),
  className: 'leidraad-input leidraad-input--select',
  'aria-describedby': describedBy,
  'aria-invalid': isWrong,
  'aria-required': required !== undefined,
})
