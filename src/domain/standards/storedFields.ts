/**
 * Reads a stored document field by field. It never throws: a field that is missing or of another
 * shape reads as empty, since a draft may be saved half filled.
 */
import { isRecord } from '../kernel/json.js'

export type Fields = Record<string, unknown>

export const toFields = (value: unknown): Fields => (isRecord(value) ? value : {})

export function textOf(fields: Fields, key: string): string {
  const value = fields[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The named texts that are filled; the others are absent, so that they do not count in a digest. */
export function textsOf<K extends string>(fields: Fields, keys: readonly K[]) {
  const filled = keys.map((key) => [key, textOf(fields, key)]).filter(([, value]) => value !== '')
  return Object.fromEntries(filled) as Partial<Record<K, string>>
}

/** A stored point in time as its calendar day: `2026-11-22`. */
export const dayOf = (value: string) => value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1')

export function daysOf<K extends string>(fields: Fields, keys: readonly K[]) {
  const filled = Object.entries<string | undefined>(textsOf(fields, keys))
  return Object.fromEntries(filled.map(([key, value]) => [key, dayOf(value ?? '')])) as Partial<
    Record<K, string>
  >
}

export function rowsOf(fields: Fields, key: string): Fields[] {
  const rows = fields[key]
  return Array.isArray(rows) ? rows.filter(isRecord) : []
}

/** The choice that is stored, or the first when it is none of them. */
export function choiceOf<C extends string>(value: unknown, choices: readonly [C, ...C[]]): C {
  return choices.find((choice) => choice === value) ?? choices[0]
}

/** A row without an id gets one from the database: ids of rows are unique across documents. */
export const withoutEmptyId = <R extends { id: string }>({ id, ...row }: R) =>
  id === '' ? row : { id, ...row }
