import type { CollectionBeforeValidateHook } from 'payload'

import { isRecord } from '../../domain/kernel/json.js'

/**
 * A new standard gets rows of its own: on SQLite the id of a row is unique over all standards, and
 * starter content or a copy brings the ids of another.
 */
export const freshRows: CollectionBeforeValidateHook = ({ data, operation }) =>
  operation === 'create' ? (withoutRowIds(data) as typeof data) : data

/** Rich text and definitions have ids of their own meaning, below `root` and `sections`. */
const isOpaque = (value: Record<string, unknown>) => 'root' in value || 'sections' in value

function withoutRowIds(value: unknown): unknown {
  if (!isRecord(value) || isOpaque(value)) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part) ? part.map(withoutId) : withoutRowIds(part),
    ]),
  )
}

function withoutId(row: unknown): unknown {
  if (!isRecord(row)) {
    return row
  }
  const { id: _, ...rest } = row
  return withoutRowIds(rest)
}
