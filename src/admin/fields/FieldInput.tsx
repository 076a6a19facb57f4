'use client'

import { memo } from 'react'

import type { SimpleField } from '../../domain/fieldTypes/leaves.js'
import { BareInput, isGroupOfInputs, simpleAnswer } from './BareInput.js'
import { ComputedOutput } from './ComputedOutput.js'
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
  switch (field.type) {
    case 'explanation':
    case 'heading':
    case 'pageBreak':
    case 'signature':
      return <SilentPart field={field} />
    case 'computed':
      return <ComputedOutput {...{ field, place, shown }} />
    default:
      return shown.readOnly ? (
        <ReadField {...{ field, place, answer, shown }} />
      ) : (
        <Writable {...props} />
      )
  }
})

function Writable(props: FieldProps) {
  const { field } = props
  switch (field.type) {
    case 'table':
      return <TableInput {...props} field={field} />
    case 'scoreTable':
      return <ScoreTableInput {...props} field={field} />
    case 'group':
      return <GroupInput {...props} field={field} Inner={FieldInput} />
    default:
      return <SimpleInput {...props} field={field as SimpleField} />
  }
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
