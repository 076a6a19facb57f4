'use client'

import { memo } from 'react'

import { MOST_RADIOS, ChecksInput, RadioInput, SelectInput } from './ChoiceInputs.js'
import { DateInput } from './DateInput.js'
import { FieldFrame } from './FieldFrame.js'
import type { InputProps } from './inputProps.js'
import { TypedInput } from './TypedInput.js'

type CellProps = InputProps & { isCell?: boolean }

/** The input of one answer; in a cell without radio buttons, which need room. */
export function BareInput({ isCell = false, ...props }: CellProps) {
  const { field } = props
  switch (field.type) {
    case 'date':
      return <DateInput {...props} field={field} />
    case 'yesNo':
    case 'choice': {
      const OneOf = isCell || isLong(field) ? SelectInput : RadioInput
      return <OneOf {...props} field={field} />
    }
    case 'choices':
      return <ChecksInput {...props} field={field} />
    default:
      return <TypedInput {...props} field={field} />
  }
}

const isLong = (field: InputProps['field']): boolean =>
  field.type === 'choice' && field.options.length > MOST_RADIOS

const isGroup = (field: InputProps['field']): boolean =>
  field.type === 'yesNo' || field.type === 'choices' || (field.type === 'choice' && !isLong(field))

/** A whole field of one answer. Memoised: a keystroke renders the field it was typed in. */
export const SimpleInput = memo(function SimpleInput(props: InputProps) {
  const { field, place, issues } = props
  return (
    <FieldFrame field={field} place={place} issues={issues} isGroup={isGroup(field)}>
      <BareInput {...props} />
    </FieldFrame>
  )
})
