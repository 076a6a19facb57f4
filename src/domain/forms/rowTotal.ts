import { innerFields } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { Section } from '../definition/definition.js'
import { ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'

/**
 * How many rows untrusted answers hold in all tables and groups of these sections. Of what is too many
 * for one table no more is counted than could stand there: it is refused by itself.
 */
export const rowTotal = (sections: readonly Section[], answers: unknown): number =>
  sections.reduce((sum, { id, fields }) => sum + rowsIn(fields, ownValue(answers, id)), 0)

const rowsIn = (fields: readonly AnyField[], values: unknown): number =>
  fields.reduce((sum, field) => sum + rowsOf(field, ownValue(values, field.id)), 0)

function rowsOf(field: AnyField, answer: unknown): number {
  const inner = innerFields(field)
  if (inner.length === 0 || !Array.isArray(answer)) {
    return 0
  }
  const repeated = inner.filter((one) => innerFields(one).length > 0)
  const rows = (answer as unknown[]).slice(0, limits.rows)
  return rows.reduce<number>(
    (sum, row) => sum + rowsIn(repeated, ownValue(row, 'values')),
    rows.length,
  )
}
