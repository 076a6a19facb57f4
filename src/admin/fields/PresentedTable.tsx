'use client'

import type { ReactNode } from 'react'

import type { PresentedField } from '../../domain/forms/presentAnswer.js'
import { headGroups } from './headGroups.js'

type Kind<K extends PresentedField['kind']> = Extract<PresentedField, { kind: K }>
type Columns = Kind<'table'>['columns']

export function PresentedTable({ columns, rows }: Kind<'table'>) {
  return (
    <ReadTable columns={columns}>
      {rows.map((row, index) => (
        <tr key={index}>
          <Cells cells={row} columns={columns} />
        </tr>
      ))}
    </ReadTable>
  )
}

export function PresentedScores({ corner, columns, rows }: Kind<'scoreTable'>) {
  return (
    <ReadTable columns={columns} corner={corner}>
      {rows.map(({ id, head, cells }) => (
        <tr key={id}>
          <th scope="row">{head}</th>
          <Cells cells={cells} columns={columns} />
        </tr>
      ))}
    </ReadTable>
  )
}

type ReadProps = { columns: Columns; corner?: string; children: ReactNode }

function ReadTable({ columns, corner, children }: ReadProps) {
  const groups = headGroups(columns)
  return (
    <div className="leidraad-scroll" tabIndex={0}>
      <table className="leidraad-readtable">
        <thead>
          {groups.some(({ label }) => label !== undefined) && (
            <tr>
              {corner !== undefined && <td />}
              {groups.map(({ label, span }, index) =>
                label === undefined ? (
                  <td key={index} colSpan={span} />
                ) : (
                  <th key={index} scope="colgroup" colSpan={span}>
                    {label}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr>
            {corner !== undefined && <th scope="col">{corner}</th>}
            {columns.map(({ label, align }, index) => (
              <th key={index} scope="col" style={{ textAlign: align }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const Cells = ({ cells, columns }: { cells: readonly string[]; columns: Columns }) =>
  cells.map((cell, index) => (
    <td key={index} style={{ textAlign: columns[index]?.align }}>
      {cell}
    </td>
  ))
