'use client'

import { memo, useMemo } from 'react'

import type { Issue, Row } from '../../domain/definition/answers.js'
import type { TableField } from '../../domain/fieldTypes/table.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { ColumnHead, helpIdOf } from './ColumnHead.js'
import { FieldFrame } from './FieldFrame.js'
import type { FieldProps } from './inputProps.js'
import { domId, issuesAt, issuesWithin, within, type FieldPlace } from './place.js'
import { RowsFoot, RowTools } from './RowTools.js'
import { shownInRow, type Shown } from './shown.js'
import { TableCell } from './TableCell.js'
import { useRows, type RowActions } from './useRows.js'

/** More columns than this do not fit beside each other in a document's main column. */
const FEW_COLUMNS = 3

export function TableInput(props: FieldProps & { field: TableField }) {
  const { field, place, issues, shown } = props
  const held = useRows(props)
  const { rows, actions } = held
  const words = planForm[useLanguage()].rows
  const removedName = fill(words.row, { number: (held.removed?.index ?? 0) + 1 })
  return (
    <FieldFrame
      {...{ field, place, required: shown.required }}
      issues={issuesAt(issues, place)}
      isGroup
    >
      <div
        ref={held.container}
        id={domId(place)}
        tabIndex={-1}
        className="leidraad-rows"
        onKeyDown={actions.onKeyDown}
      >
        <Body {...{ field, place, rows, issues, shown, actions }} />
        <RowsFoot rows={held} add={words.add} removedName={removedName} />
      </div>
    </FieldFrame>
  )
}

type BodyProps = Omit<RowProps, 'row' | 'index' | 'isLast'> & { rows: readonly Row[] }

function Body({ rows, ...props }: BodyProps) {
  const { field, place, issues } = props
  const words = planForm[useLanguage()].rows
  return rows.length === 0 ? (
    <p className="leidraad-quiet">{words.empty}</p>
  ) : (
    <table className={`leidraad-table leidraad-table--${sizeOf(field)}`}>
      <TableHead field={field} place={place} />
      <tbody>
        {rows.map((row, index) => (
          <TableRow
            key={row.id}
            {...props}
            {...{ row, index }}
            isLast={index === rows.length - 1}
            issues={issuesWithin(issues, within(place, row.id))}
          />
        ))}
      </tbody>
    </table>
  )
}

const sizeOf = ({ columns }: TableField): string => (columns.length > FEW_COLUMNS ? 'many' : 'few')

function TableHead({ field, place }: { field: TableField; place: FieldPlace }) {
  return (
    <thead>
      <tr>
        {field.columns.map((column) => (
          <ColumnHead key={column.id} column={column} place={place} />
        ))}
        <td />
      </tr>
    </thead>
  )
}

type RowProps = {
  field: TableField
  place: FieldPlace
  row: Row
  index: number
  isLast: boolean
  shown: Shown
  issues: readonly Issue[]
  actions: RowActions
}

const TableRow = memo(function TableRow(props: RowProps) {
  const { field, place, row, index, isLast, shown, issues, actions } = props
  const name = fill(planForm[useLanguage()].rows.row, { number: index + 1 })
  const places = useMemo(
    () => field.columns.map(({ id }) => within(within(place, row.id), id)),
    [field.columns, place, row.id],
  )
  return (
    <tr data-row={row.id}>
      {field.columns.map((column, at) => (
        <td key={column.id}>
          <TableCell
            column={column}
            place={places[at] ?? place}
            rowName={name}
            answer={row.values[column.id] ?? null}
            shown={shownInRow(shown, row.id, column)}
            issues={issuesWithin(issues, places[at] ?? place)}
            helpId={helpIdOf(column, place)}
            onAnswer={actions.setCell}
          />
        </td>
      ))}
      <td className="leidraad-table__tools">
        <RowTools {...{ actions, index, isLast, name }} id={row.id} />
      </td>
    </tr>
  )
})
