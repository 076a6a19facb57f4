'use client'

import { memo } from 'react'

import type { Issue, Row } from '../../domain/forms/answers.js'
import type { ColumnField, TableField } from '../../domain/forms/definition.js'
import { issuesOfField } from '../../domain/forms/issues.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { FieldFrame } from './FieldFrame.js'
import { domId } from './place.js'
import { RowsFoot, RowTools } from './RowTools.js'
import { BareInput } from './SimpleInput.js'
import { useRows, type Rows, type RowsProps } from './useRows.js'

type TableProps = RowsProps<TableField> & { issues: readonly Issue[] }

/** More columns than this do not fit beside each other in a document's main column. */
const FEW_COLUMNS = 3

export const TableInput = memo(function TableInput(props: TableProps) {
  const { field, sectionId, issues } = props
  const rows = useRows(props)
  const words = planForm[useLanguage()].rows
  const place = { sectionId, fieldId: field.id }
  const size = field.columns.length > FEW_COLUMNS ? 'many' : 'few'
  const removedName = fill(words.row, { number: (rows.removed?.index ?? 0) + 1 })
  return (
    <FieldFrame field={field} place={place} issues={issues} isGroup>
      <div
        ref={rows.container}
        id={domId(place)}
        tabIndex={-1}
        className="leidraad-rows"
        onKeyDown={rows.onKeyDown}
      >
        {rows.rows.length === 0 ? (
          <p className="leidraad-quiet">{words.empty}</p>
        ) : (
          <table className={`leidraad-table leidraad-table--${size}`}>
            <TableHead field={field} />
            <tbody>
              {rows.rows.map((row, index) => (
                <TableRow key={row.id} {...props} rows={rows} row={row} index={index} />
              ))}
            </tbody>
          </table>
        )}
        <RowsFoot rows={rows} add={words.add} removedName={removedName} />
      </div>
    </FieldFrame>
  )
})

function TableHead({ field }: { field: TableField }) {
  return (
    <thead>
      <tr>
        {field.columns.map(({ id, label, required }) => (
          <th key={id} scope="col" aria-hidden="true">
            {label}
            {required === true && <span className="leidraad-field__required">*</span>}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}

type RowProps = TableProps & { rows: Rows; row: Row; index: number }

function TableRow(props: RowProps) {
  const { field, rows, row, index } = props
  const name = fill(planForm[useLanguage()].rows.row, { number: index + 1 })
  return (
    <tr data-row={row.id}>
      {field.columns.map((column) => (
        <TableCell key={column.id} {...props} column={column} name={name} />
      ))}
      <td className="leidraad-table__tools">
        <RowTools rows={rows} id={row.id} index={index} name={name} />
      </td>
    </tr>
  )
}

type CellProps = RowProps & { column: ColumnField; name: string }

function TableCell({ field, sectionId, issues, rows, row, column, name }: CellProps) {
  const place = { sectionId, fieldId: field.id, rowId: row.id, columnId: column.id }
  return (
    <td>
      <label htmlFor={domId(place)} className="leidraad-table__label">
        {column.label}
        {column.required === true && (
          <span className="leidraad-field__required" aria-hidden="true">
            *
          </span>
        )}
        <span className="leidraad-hidden">, {name}</span>
      </label>
      <BareInput
        isCell
        field={column}
        place={place}
        answer={row.values[column.id] ?? null}
        issues={issuesOfField(issues, place)}
        onAnswer={rows.setCell}
      />
    </td>
  )
}
