/** A type that holds rows of other fields. */
import type { z } from 'zod'
import type { FieldBase, Option } from './fieldBase.js'
import type { Described } from './leaf.js'

export type RowBounds = { minRows?: number; maxRows?: number }

export type Container<F extends FieldBase> = {
  [K in keyof Described<F>]: K extends 'schema'
    ? Omit<Described<F>['schema'], 'columns' | 'fields'>
    : Described<F>[K]
} & {
  /** Under which key the fields of a row stand. */
  holds: 'columns' | 'fields'
  /** How many of them there may be. */
  most: number
  /** Which types they may be; `nested` where it stands in a row itself. */
  types: () => readonly string[]
  nested: () => readonly string[]
  /** What a field says only when it stands here. */
  innerSchema: z.core.$ZodLooseShape
  /** Rows that the template fixes; `undefined` for a type of which who fills adds them. */
  fixedRows: F extends { rows: Option[] } ? (field: F) => readonly Option[] : undefined
  bounds: (field: F) => Required<RowBounds>
  /** What one row is called, before its number; nothing for a row that is only numbered. */
  item: (field: F) => string | undefined
  /** Of an example, where who fills adds them. */
  exampleRows: number
}
