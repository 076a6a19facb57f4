'use client'

import { refKey, type Referable } from '../../../domain/designing/referable.js'
import { fixedRows } from '../../../domain/fieldTypes/inner.js'
import type { FieldRef } from '../../../domain/definition/condition.js'
import { useWords } from '../DesignContext.js'
import { fieldOf } from './conditionParts.js'
import { SelectSetting } from './inputs.js'

type FieldProps = {
  label: string
  fields: readonly Referable[]
  chosen: FieldRef
  onField: (field: Referable) => void
}

/** A field that is no longer there stays to be seen until another is chosen. */
export function FieldSelect({ label, fields, chosen, onField }: FieldProps) {
  const { words } = useWords()
  const current = fieldOf(fields, chosen)
  const choices = fields.map((field) => ({
    value: refKey(field.ref),
    label: [...field.around, field.field.label].join(' › '),
  }))
  return (
    <SelectSetting
      label={label}
      name="field"
      value={current === undefined ? '' : refKey(current.ref)}
      choices={
        current === undefined ? [{ value: '', label: words.condition.gone }, ...choices] : choices
      }
      onValue={(key) => {
        const next = fields.find(({ ref }) => refKey(ref) === key)
        if (next !== undefined) {
          onField(next)
        }
      }}
    />
  )
}

type RowProps = Omit<FieldProps, 'onField' | 'label'> & { onRef: (ref: FieldRef) => void }

/** Of a table with fixed rows seen from outside: one of its rows, or any. */
export function RowSelect({ fields, chosen, onRef }: RowProps) {
  const { words } = useWords()
  const { row, column, ...rest } = chosen
  const table = column === undefined ? undefined : fieldOf(fields, rest)?.field
  const rows = table && fixedRows(table)
  if (rows === undefined || column === undefined) {
    return null
  }
  return (
    <SelectSetting
      label={words.expression.row}
      name="row"
      value={row ?? ''}
      choices={[
        { value: '', label: words.expression.anyRow },
        ...rows.map(({ id, label }) => ({ value: id, label })),
      ]}
      onValue={(id) => {
        onRef({ ...rest, column, ...(id !== '' && { row: id }) })
      }}
    />
  )
}
