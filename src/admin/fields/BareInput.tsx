'use client'

import { memo, type ComponentType } from 'react'

import { isLeafName, type LeafName, type SimpleField } from '../../domain/fieldTypes/leaves.js'
import type { Answer, SimpleAnswer } from '../../domain/definition/answers.js'
import { ChecksInput } from './ChecksInput.js'
import { DateInput } from './DateInput.js'
import { FileInput } from './FileInput.js'
import { hostPartsOf } from './hostParts.js'
import type { InputProps } from './inputProps.js'
import { PersonInput } from './PersonInput.js'
import { RadioInput } from './RadioInput.js'
import { RichTextInput } from './richText/RichTextInput.js'
import { ScaleInput, ScaleSelect } from './ScaleInput.js'
import { SelectInput } from './SelectInput.js'
import { lineInput, LongTextInput, NumberInput, ShortTextInput } from './TypedInput.js'

type Of<T extends LeafName> = Extract<SimpleField, { type: T }>
type CellProps<F extends SimpleField = SimpleField> = InputProps<F> & { isCell: boolean }
type Inputs<F extends SimpleField> = {
  /** In a cell without radio buttons, which need room. */
  inputFor: (field: F, isCell: boolean) => ComponentType<CellProps<F>>
  /** Whether it is several inputs, under one legend. */
  isGroup: (field: F) => boolean
}

const MOST_RADIOS = 7

const isLong = ({ options }: Of<'choice'>): boolean => options.length > MOST_RADIOS

const always = () => true
const never = () => false
const one = <P,>(Input: P) => ({ inputFor: () => Input, isGroup: never })

// The browser's own check of an address would speak another language than ours.
const EmailInput = lineInput({ inputMode: 'email', spellCheck: false, autoCapitalize: 'none' })
const PhoneInput = lineInput({ type: 'tel' })
const AddressInput = lineInput({})

/** The input of each type of field. */
const inputs: { [T in LeafName]: Inputs<Of<T>> } = {
  shortText: one(ShortTextInput),
  longText: one(LongTextInput),
  number: one(NumberInput),
  email: one(EmailInput),
  phone: one(PhoneInput),
  postalAddress: one(AddressInput),
  date: one(DateInput),
  time: one(DateInput),
  yesNo: { inputFor: (_, isCell) => (isCell ? SelectInput : RadioInput), isGroup: always },
  choice: {
    inputFor: (field, isCell) => (isCell || isLong(field) ? SelectInput : RadioInput),
    isGroup: (field) => !isLong(field),
  },
  choices: { inputFor: () => ChecksInput, isGroup: always },
  scale: { inputFor: (_, isCell) => (isCell ? ScaleSelect : ScaleInput), isGroup: always },
  person: one(PersonInput),
  richText: one(RichTextInput),
  file: { inputFor: () => FileInput, isGroup: always },
}

const inputsOf = ({ type }: SimpleField) =>
  isLeafName(type) ? (inputs[type] as unknown as Inputs<SimpleField>) : hostInputs(type)

function hostInputs(type: string): Inputs<SimpleField> {
  const { Answer, isGroup = false } = hostPartsOf(type)
  return { inputFor: () => Answer, isGroup: () => isGroup }
}

/** The input of one answer. Memoised. */
export const BareInput = memo(function BareInput({
  isCell = false,
  ...props
}: InputProps & { isCell?: boolean }) {
  const Input = inputsOf(props.field).inputFor(props.field, isCell)
  return <Input {...props} isCell={isCell} />
})

export const isGroupOfInputs = (field: SimpleField): boolean => inputsOf(field).isGroup(field)

/** Rows that stand where one answer is expected are none. */
export const simpleAnswer = (answer: Answer | undefined): SimpleAnswer => {
  const isRows =
    Array.isArray(answer) &&
    answer.some((item) => typeof item === 'object' && 'values' in (item as object))
  return isRows ? null : ((answer ?? null) as SimpleAnswer)
}
