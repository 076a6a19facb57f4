'use client'

import { memo, useMemo, type ComponentType } from 'react'

import type { Issue, Row } from '../../domain/definition/answers.js'
import {
  hasFixedItems,
  type GroupField,
  type InnerGroupField,
} from '../../domain/fieldTypes/group.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { FieldFrame } from './FieldFrame.js'
import type { FieldProps } from './inputProps.js'
import { standOf, subjectOf } from './itemTitle.js'
import { domId, issuesAt, issuesWithin, within, type FieldPlace } from './place.js'
import { RowsFoot, RowTools } from './RowTools.js'
import { shownInRow, type Shown } from './shown.js'
import { useRows, type RowActions } from './useRows.js'

type AnyGroup = GroupField | InnerGroupField
type GroupProps = FieldProps & {
  field: AnyGroup
  /** What renders the fields of an item: groups stand in groups. */
  Inner: ComponentType<FieldProps>
}

export function GroupInput(props: GroupProps) {
  const { field, place, issues, shown, Inner } = props
  const held = useRows(props)
  const isFixed = hasFixedItems(field)
  const { rows, actions } = held
  const words = planForm[useLanguage()].rows
  const removedName = `${field.itemLabel} ${(held.removed?.index ?? 0) + 1}`
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
        onKeyDown={isFixed ? undefined : actions.onKeyDown}
      >
        {rows.length === 0 && <p className="leidraad-quiet">{words.emptyItems}</p>}
        {rows.map((row, index) => (
          <GroupItem
            key={row.id}
            {...{ field, place, row, index, shown, actions, Inner }}
            isLast={index === rows.length - 1}
            issues={issuesWithin(issues, within(place, row.id))}
          />
        ))}
        {!isFixed && (
          <RowsFoot
            rows={held}
            add={fill(words.addItem, { item: field.itemLabel })}
            removedName={removedName}
          />
        )}
      </div>
    </FieldFrame>
  )
}

type ItemProps = {
  field: AnyGroup
  place: FieldPlace
  row: Row
  index: number
  isLast: boolean
  shown: Shown
  issues: readonly Issue[]
  actions: RowActions
  Inner: ComponentType<FieldProps>
}

const GroupItem = memo(function GroupItem(props: ItemProps) {
  const { field, row, index, isLast, actions } = props
  const name = `${field.itemLabel} ${index + 1}`
  const subject = subjectOf(field, row)
  return (
    <div
      className={`leidraad-item${field.purpose === 'goals' ? ' leidraad-item--goal' : ''}`}
      data-row={row.id}
      role="group"
      aria-label={name}
    >
      <div className="leidraad-item__head">
        <h4 className="leidraad-item__title">
          {name}
          {subject !== undefined && <span className="leidraad-item__subject">: {subject}</span>}
        </h4>
        {field.purpose === 'goals' && <Stand field={field} row={row} />}
        {!hasFixedItems(field) && <RowTools {...{ actions, index, isLast, name }} id={row.id} />}
      </div>
      <ItemFields {...props} />
    </div>
  )
})

function ItemFields({ field, place, row, shown, issues, actions, Inner }: ItemProps) {
  const places = useMemo(
    () => new Map(field.fields.map(({ id }) => [id, within(within(place, row.id), id)])),
    [field.fields, place, row.id],
  )
  return (
    <div className="leidraad-fields">
      {field.fields.map((inner) => {
        const at = places.get(inner.id) ?? place
        return (
          <Inner
            key={inner.id}
            field={inner}
            place={at}
            answer={row.values[inner.id] ?? null}
            shown={shownInRow(shown, row.id, inner)}
            issues={issuesWithin(issues, at)}
            onAnswer={actions.setCell}
          />
        )
      })}
    </div>
  )
}

function Stand({ field, row }: { field: AnyGroup; row: Row }) {
  const words = fieldInputs[useLanguage()]
  const status = standOf(field, row)
  return status === undefined ? null : (
    <span className="leidraad-badge">{fill(words.status, { status })}</span>
  )
}
