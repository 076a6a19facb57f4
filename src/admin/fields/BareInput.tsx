'use client'

import { memo } from 'react'

import type { Answer, SimpleAnswer } from '../../domain/forms/answers.js'
import type { SimpleField } from '../../domain/forms/definition.js'
import { ChecksInput } from './ChecksInput.js'
import { DateInput } from './DateInput.js'
import { FileInput } from './FileInput.js'
import type { InputProps } from './inputProps.js'
import { PersonInput } from './PersonInput.js'
import { RadioInput } from './RadioInput.js'
import { RichTextInput } from './richText/RichTextInput.js'
import { ScaleInput, ScaleSelect } from './ScaleInput.js'
import { SelectInput } from './SelectInput.js'
import { TypedInput } from './TypedInput.js'

type CellProps = InputProps & { isCell?: boolean }

/** The input of one answer; in a cell without radio buttons, which need room. Memoised. */
export const BareInput = memo(function BareInput({ isCell = false, ...props }: CellProps) {
  const { field } = props
  switch (field.type) {
    case 'yesNo':
    case 'choice':
    case 'scale':
      return <OneOf {...props} isCell={isCell} />
    case 'date':
    case 'time':
      return <DateInput {...props} field={field} isCell={isCell} />
    case 'choices':
      return <ChecksInput {...props} field={field} />
    case 'person':
      return <PersonInput {...props} field={field} />
    default:
      return <WrittenOrFile {...props} />
  }
})

function WrittenOrFile(props: InputProps) {
  const { field } = props
  switch (field.type) {
    case 'file':
      return <FileInput {...props} field={field} />
    case 'richText':
      return <RichTextInput {...props} field={field} />
    case 'shortText':
    case 'longText':
    case 'number':
    case 'email':
    case 'phone':
      return <TypedInput {...props} field={field} />
    default:
      return null
  }
}

function OneOf({ isCell, ...props }: CellProps) {
  const { field } = props
  if (field.type === 'scale') {
    const Scale = isCell ? ScaleSelect : ScaleInput
    return <Scale {...props} field={field} />
  }
  if (field.type !== 'choice' && field.type !== 'yesNo') {
    return null
  }
  const Choice = isCell || isLong(field) ? SelectInput : RadioInput
  return <Choice {...props} field={field} />
}

const MOST_RADIOS = 7

const isLong = (field: SimpleField): boolean =>
  field.type === 'choice' && field.options.length > MOST_RADIOS

const grouped: ReadonlySet<string> = new Set(['yesNo', 'choices', 'choice', 'scale', 'file'])

/** Whether the input of a field is several, under one legend. */
export const isGroupOfInputs = (field: SimpleField): boolean =>
  grouped.has(field.type) && !isLong(field)

/** Rows that stand where one answer is expected are none. */
export const simpleAnswer = (answer: Answer | undefined): SimpleAnswer => {
  const isRows =
    Array.isArray(answer) &&
    answer.some((item) => typeof item === 'object' && 'values' in (item as object))
  return isRows ? null : ((answer ?? null) as SimpleAnswer)
}
