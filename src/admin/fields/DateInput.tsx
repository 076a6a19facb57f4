'use client'

import type { DateField } from '../../domain/fieldTypes/date.js'
import type { TimeField } from '../../domain/fieldTypes/time.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { useLanguage } from '../useLanguage.js'
import { DayText } from './DayText.js'
import type { InputProps } from './inputProps.js'
import { domId } from './place.js'

type DateProps = InputProps<DateField | TimeField> & { isCell: boolean }

/** A day or a time in a form, with an example of how it is written; a cell has room for none to see. */
export function DateInput(props: DateProps) {
  const { field, place, answer, isWrong, required, isCell, onAnswer } = props
  const id = domId(place)
  const how = fieldInputs[useLanguage()].how[field.type]
  return (
    <>
      <DayText
        {...{ field, answer, id }}
        onAnswer={(next) => {
          onAnswer(place, next)
        }}
        aria-describedby={[props.describedBy, `${id}-how`].filter(Boolean).join(' ')}
        aria-invalid={isWrong}
        aria-required={required !== undefined}
      />
      <span id={`${id}-how`} className={isCell ? 'leidraad-hidden' : 'leidraad-field__help'}>
        {how}
      </span>
    </>
  )
}
