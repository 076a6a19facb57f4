'use client'

import type { TableColumn } from '../../domain/fieldTypes/table.js'
import { RequiredMark } from './FieldFrame.js'
import { domId, within, type FieldPlace } from './place.js'

/** Of a column that explains itself; every cell of it refers there. */
export const helpIdOf = (column: TableColumn, table: FieldPlace): string | undefined =>
  column.help === undefined ? undefined : `${domId(within(table, column.id))}-help`

export function ColumnHead({ column, place }: { column: TableColumn; place: FieldPlace }) {
  return (
    <th scope="col">
      {column.label}
      {'required' in column && <RequiredMark required={column.required} />}
      {column.help !== undefined && (
        <span className="leidraad-table__help" id={helpIdOf(column, place)}>
          {column.help}
        </span>
      )}
    </th>
  )
}
