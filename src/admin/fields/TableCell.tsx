'use client'

import { memo } from 'react'

import type { Answer, Issue } from '../../domain/definition/answers.js'
import type { ColumnField } from '../../domain/fieldTypes/leaves.js'
import type { TableColumn } from '../../domain/fieldTypes/table.js'
import { cellIssueText } from '../../translations/forms.js'
import { BareInput, simpleAnswer } from './BareInput.js'
import { ComputedValue } from './ComputedOutput.js'
import { FieldIssues, RequiredMark } from './FieldFrame.js'
import type { OnAnswer } from './inputProps.js'
import { domId, type FieldPlace } from './place.js'
import { PresentedAnswer } from './PresentedAnswer.js'
import type { Shown } from './shown.js'

export type CellProps = {
  column: TableColumn
  place: FieldPlace
  /** Row and head, for those who do not see them. */
  rowName: string
  group?: string | undefined
  answer: Answer
  shown: Shown
  issues: readonly Issue[]
  /** Id of the help of the column, where it has one. */
  helpId: string | undefined
  onAnswer: OnAnswer
}

/** What stands in one cell: the input, a value, or nothing where a condition hides it. */
export const TableCell = memo(function TableCell(props: CellProps) {
  const { column, place, answer, shown } = props
  const id = domId(place)
  if (!shown.visible) {
    return null
  }
  if (column.type === 'computed') {
    return (
      <>
        <CellLabel {...props} />
        <output id={id} className="leidraad-computed">
          <ComputedValue isCell field={column} value={shown.value} />
        </output>
      </>
    )
  }
  return shown.readOnly ? (
    <div id={id} tabIndex={-1}>
      <PresentedAnswer field={column} answer={answer} />
    </div>
  ) : (
    <CellInput {...props} column={column} />
  )
})

function CellInput(props: CellProps & { column: ColumnField }) {
  const { column, place, answer, shown, issues, helpId, onAnswer } = props
  const id = domId(place)
  const described = [helpId, issues.length > 0 ? `${id}-issues` : undefined]
  return (
    <>
      <CellLabel {...props} />
      <BareInput
        isCell
        field={column}
        {...{ place, onAnswer, required: shown.required }}
        answer={simpleAnswer(answer)}
        isWrong={issues.length > 0}
        describedBy={described.filter((part) => part !== undefined).join(' ') || undefined}
      />
      <FieldIssues id={id} issues={issues} textOf={cellIssueText} />
    </>
  )
}

function CellLabel({ column, place, rowName, group, shown }: CellProps) {
  return (
    <label htmlFor={domId(place)} className="leidraad-table__label">
      {group !== undefined && `${group}, `}
      {column.label}
      <RequiredMark required={shown.required} />
      <span className="leidraad-hidden">, {rowName}</span>
    </label>
  )
}
