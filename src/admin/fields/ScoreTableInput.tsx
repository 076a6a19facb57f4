'use client'

import { memo, useCallback, useMemo, useRef } from 'react'

import type { Answer, Issue, Row } from '../../domain/definition/answers.js'
import { rowHeadText } from '../../domain/kernel/format.js'
import type { Option } from '../../domain/fieldTypes/fieldBase.js'
import type { ScoreTableField } from '../../domain/fieldTypes/scoreTable.js'
import { useLanguage } from '../useLanguage.js'
import { ColumnHead, helpIdOf } from './ColumnHead.js'
import { FieldFrame } from './FieldFrame.js'
import { headGroups } from './headGroups.js'
import type { FieldProps, OnAnswer } from './inputProps.js'
import { domId, issuesAt, issuesWithin, within, type FieldPlace } from './place.js'
import { rowsOf, withScore } from './rows.js'
import { shownInRow, type Shown } from './shown.js'
import { TableCell } from './TableCell.js'

type ScoresProps = FieldProps & { field: ScoreTableField }

/** The rows are those of the template; each cell is named by its row and its heads. */
export function ScoreTableInput(props: ScoresProps) {
  const { field, place, issues, shown, answer } = props
  const rows = useMemo(() => new Map(rowsOf(answer).map((row) => [row.id, row])), [answer])
  const onCell = useScores(props)
  return (
    <FieldFrame
      {...{ field, place, required: shown.required }}
      issues={issuesAt(issues, place)}
      isGroup
    >
      <div id={domId(place)} tabIndex={-1} className="leidraad-scroll leidraad-scores">
        <table className="leidraad-table leidraad-table--scores">
          <ScoreHead field={field} place={place} />
          <tbody>
            {field.rows.map((option) => (
              <ScoreRow
                key={option.id}
                {...{ field, place, option, shown, onCell }}
                row={rows.get(option.id)}
                issues={issuesWithin(issues, within(place, option.id))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </FieldFrame>
  )
}

/** Keeps its identity while scores change. */
function useScores({ field, place, answer, onAnswer }: ScoresProps): OnAnswer {
  const latest = useRef<Answer>(answer)
  latest.current = answer
  return useCallback(
    (cell, value) => {
      const { rowId = '', columnId = '' } = cell
      latest.current = withScore({ field, answer: latest.current }, { rowId, columnId }, value)
      onAnswer(place, latest.current)
    },
    [field, place, onAnswer],
  )
}

function ScoreHead({ field, place }: { field: ScoreTableField; place: FieldPlace }) {
  const corner = rowHeadText(useLanguage())
  const groups = headGroups(field.columns)
  const hasGroups = groups.some(({ label }) => label !== undefined)
  return (
    <thead>
      {hasGroups && (
        <tr>
          <td />
          {groups.map(({ label, span }, index) =>
            label === undefined ? (
              <td key={index} colSpan={span} />
            ) : (
              <th key={index} scope="colgroup" colSpan={span} className="leidraad-table__group">
                {label}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        <th scope="col">{corner}</th>
        {field.columns.map((column) => (
          <ColumnHead key={column.id} column={column} place={place} />
        ))}
      </tr>
    </thead>
  )
}

type RowProps = {
  field: ScoreTableField
  place: FieldPlace
  option: Option
  row: Row | undefined
  shown: Shown
  issues: readonly Issue[]
  onCell: OnAnswer
}

const ScoreRow = memo(function ScoreRow(props: RowProps) {
  const { field, place, option, row, shown, issues, onCell } = props
  const places = useMemo(
    () => field.columns.map(({ id }) => within(within(place, option.id), id)),
    [field.columns, place, option.id],
  )
  return (
    <tr>
      <th scope="row">{option.label}</th>
      {field.columns.map((column, at) => (
        <td key={column.id}>
          <TableCell
            column={column}
            group={column.group}
            place={places[at] ?? place}
            rowName={option.label}
            answer={row?.values[column.id] ?? null}
            shown={shownInRow(shown, option.id, column)}
            issues={issuesWithin(issues, places[at] ?? place)}
            helpId={helpIdOf(column, place)}
            onAnswer={onCell}
          />
        </td>
      ))}
    </tr>
  )
})
