/** The fields inside a field: columns of a table, fields of a group; and the rows they stand in. */
import type { RowBounds } from './container.js'
import type { Option } from './fieldBase.js'
import {
  containerNamed,
  isContainer,
  type AnyField,
  type ContainerField,
  type ContainerName,
} from './index.js'

export { isContainer }

const containerOf = (field: AnyField) =>
  isContainer(field) ? containerNamed(field.type) : undefined

/** Under which key the inner fields of a field stand. */
export const innerKey = (field: AnyField): 'fields' | 'columns' =>
  containerOf(field)?.holds ?? 'columns'

export const innerFields = (field: AnyField): readonly AnyField[] =>
  isContainer(field) ? (field[innerKey(field) as keyof typeof field] as unknown as AnyField[]) : []

/** The same field with others inside; what may stand where is asked before (`designing/fits.ts`). */
export const withInner = <F extends AnyField>(field: F, inner: readonly AnyField[]): F =>
  isContainer(field) ? { ...field, [innerKey(field)]: inner } : field

/** The rows that the template fixes; `undefined` where who fills adds them. */
export const fixedRows = (field: AnyField): readonly Option[] | undefined =>
  containerOf(field)?.fixedRows?.(field as ContainerField)

/** How many rows there must be and may be. */
export const boundsOf = (field: ContainerField): Required<RowBounds> =>
  containerNamed(field.type).bounds(field)

/** `Doel`, where a row is called something. */
export const itemOf = (field: AnyField): string | undefined =>
  containerOf(field)?.item(field as ContainerField)

/** Whether who fills adds the rows of a type. */
export const hasAddedRows = (type: ContainerName): boolean =>
  containerNamed(type).fixedRows === undefined

/** What a field says only when it stands in this one. */
export const innerSchema = (field: AnyField): object => containerOf(field)?.innerSchema ?? {}
