/** Where a field stands while it is presented, and what can be read there. */
import type { FormState } from '../logic/formState.js'
import type { AnyField } from '../fieldTypes/index.js'
import { answerLines } from './answerLines.js'
import { valueLines } from '../fieldTypes/computed.js'
import type { TableColumn } from '../fieldTypes/table.js'
import type { Width } from '../fieldTypes/fieldBase.js'
import type { Language } from '../kernel/language.js'
import { isRecord, ownValue } from '../kernel/json.js'

export type Presenting = {
  state: FormState
  language: Language
  /** Whether labels are those of paper. @default false */
  forPrint?: boolean
  /** Of the section or the row around it. */
  path: readonly string[]
  /** The answers there; untrusted. */
  values: unknown
}

export function placed(
  field: AnyField,
  { forPrint = false }: Presenting,
): { id: string; label: string; width?: Width } {
  const printLabel = forPrint && 'printLabel' in field ? field.printLabel : undefined
  return {
    id: field.id,
    label: printLabel ?? field.label,
    ...('width' in field && field.width !== undefined && { width: field.width }),
  }
}

/** The lines of a cell; none where it is hidden or empty. */
export function cellLines(column: TableColumn, at: Presenting): string[] {
  const { visible, value } = at.state.field([...at.path, column.id])
  if (!visible) {
    return []
  }
  return column.type === 'computed'
    ? valueLines(column, value, at.language)
    : answerLines(column, ownValue(at.values, column.id), at.language)
}

export type PresentingRow = Presenting & { id: string }

export const rowAt = (field: AnyField, at: Presenting, row: { id: string; values: unknown }) => ({
  ...at,
  ...row,
  path: [...at.path, field.id, row.id],
})

/** The rows of an answer as places of their own. */
export function rowsAt(field: AnyField, at: Presenting): PresentingRow[] {
  const answer = ownValue(at.values, field.id)
  return (Array.isArray(answer) ? (answer as unknown[]) : []).flatMap((row) => {
    const [id, values] = [ownValue(row, 'id'), ownValue(row, 'values')]
    return typeof id === 'string' && isRecord(values) ? [rowAt(field, at, { id, values })] : []
  })
}
