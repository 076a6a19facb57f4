'use client'

import { memo, useMemo } from 'react'

import type { Issue, Row } from '../../domain/forms/answers.js'
import type { GroupField, SimpleField } from '../../domain/forms/definition.js'
import { issuesOfField } from '../../domain/forms/issues.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { Explanation } from './Explanation.js'
import { FieldFrame } from './FieldFrame.js'
import { domId, NO_ISSUES } from './place.js'
import { RowsFoot, RowTools } from './RowTools.js'
import { SimpleInput } from './SimpleInput.js'
import { useRows, type Rows, type RowsProps } from './useRows.js'

type GroupProps = RowsProps<GroupField> & { issues: readonly Issue[] }

export const GroupInput = memo(function GroupInput(props: GroupProps) {
  const { field, sectionId, issues } = props
  const rows = useRows(props)
  const words = planForm[useLanguage()].rows
  const place = { sectionId, fieldId: field.id }
  const removedName = `${field.itemLabel} ${(rows.removed?.index ?? 0) + 1}`
  return (
    <FieldFrame field={field} place={place} issues={ownIssues(issues)} isGroup>
      <div
        ref={rows.container}
        id={domId(place)}
        tabIndex={-1}
        className="leidraad-rows"
        onKeyDown={rows.onKeyDown}
      >
        {rows.rows.length === 0 && <p className="leidraad-quiet">{words.emptyItems}</p>}
        {rows.rows.map((row, index) => (
          <GroupItem key={row.id} {...props} rows={rows} row={row} index={index} />
        ))}
        <RowsFoot
          rows={rows}
          add={fill(words.addItem, { item: field.itemLabel })}
          removedName={removedName}
        />
      </div>
    </FieldFrame>
  )
})

/** Issues of inner fields stand at those fields. */
const ownIssues = (issues: readonly Issue[]): readonly Issue[] => {
  const own = issues.filter(({ columnId }) => columnId === undefined)
  return own.length > 0 ? own : NO_ISSUES
}

type ItemProps = GroupProps & { rows: Rows; row: Row; index: number }

function GroupItem(props: ItemProps) {
  const { field, rows, row, index } = props
  const name = `${field.itemLabel} ${index + 1}`
  return (
    <div className="leidraad-item" data-row={row.id} role="group" aria-label={name}>
      <div className="leidraad-item__head">
        <h5 className="leidraad-item__title">{name}</h5>
        <RowTools rows={rows} id={row.id} index={index} name={name} />
      </div>
      <div className="leidraad-fields">
        {field.fields.map((inner) =>
          inner.type === 'explanation' ? (
            <Explanation key={inner.id} field={inner} />
          ) : (
            <InnerInput key={inner.id} {...props} inner={inner} />
          ),
        )}
      </div>
    </div>
  )
}

function InnerInput({
  inner,
  field,
  sectionId,
  issues,
  rows,
  row,
}: ItemProps & { inner: SimpleField }) {
  const place = useMemo(
    () => ({ sectionId, fieldId: field.id, rowId: row.id, columnId: inner.id }),
    [sectionId, field.id, row.id, inner.id],
  )
  const found = issuesOfField(issues, place)
  return (
    <SimpleInput
      field={inner}
      place={place}
      answer={row.values[inner.id] ?? null}
      issues={found.length > 0 ? found : NO_ISSUES}
      onAnswer={rows.setCell}
    />
  )
}
