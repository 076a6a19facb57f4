'use client'

import { memo, type ComponentType } from 'react'

import {
  isContainer,
  isSilent,
  type AnyField,
  type ContainerName,
  type FieldNamed,
  type SilentField,
} from '../../domain/fieldTypes/index.js'
import type { SimpleField } from '../../domain/fieldTypes/leaves.js'
import { BareInput, isGroupOfInputs, simpleAnswer } from './BareInput.js'
import { describedBy, FieldFrame } from './FieldFrame.js'
import { GroupInput } from './GroupInput.js'
import type { FieldProps } from './inputProps.js'
import { ReadField } from './PresentedAnswer.js'
import { ScoreTableInput } from './ScoreTableInput.js'
import { SilentPart } from './SilentPart.js'
import { SourceNotice } from './SourceNotice.js'
import { TableInput } from './TableInput.js'

/** A field of a section or of a row, whatever its type. Memoised: a keystroke renders its own. */
export const FieldInput = memo(function FieldInput(props: FieldProps) {
  const { field, place, answer, shown } = props
  if (!shown.visible) {
    return null
  }
  if (isSilent(field)) {
    return <SilentPart {...{ field, place, shown }} />
  }
  return shown.readOnly ? (
    <ReadField {...{ field, place, answer, shown }} />
  ) : (
    <Writable {...props} field={field} />
  )
})

type RowsInput<T extends ContainerName> = ComponentType<FieldProps & { field: FieldNamed<T> }>

/** The input of each type that holds rows. */
const rowsInputs: { [T in ContainerName]: RowsInput<T> } = {
  table: TableInput,
  scoreTable: ScoreTableInput,
  group: (props) => <GroupInput {...props} Inner={FieldInput} />,
}

function Writable(props: FieldProps & { field: Exclude<AnyField, SilentField> }) {
  const { field } = props
  if (!isContainer(field)) {
    return <SimpleInput {...props} field={field} />
  }
  const Rows = rowsInputs[field.type] as RowsInput<ContainerName>
  return <Rows {...props} field={field} />
}

function SimpleInput(props: FieldProps & { field: SimpleField }) {
  const { field, place, answer, shown, issues, onAnswer } = props
  const { required } = shown
  return (
    <FieldFrame
      {...{ field, place, issues, required }}
      isGroup={isGroupOfInputs(field)}
      notice={<SourceNotice label={field.label} place={place} />}
    >
      <BareInput
        {...{ field, place, required, onAnswer }}
        answer={simpleAnswer(answer)}
        isWrong={issues.length > 0}
        describedBy={describedBy(field, place, issues)}
      />
    </FieldFrame>
  )
}
