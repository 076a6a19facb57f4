/** The fields inside a field: columns of a table, fields of a group. */
import { containers, type AnyField, type ContainerField } from './index.js'

export const isContainer = (field: AnyField): field is Extract<AnyField, ContainerField> =>
  Object.hasOwn(containers, field.type)

/** Under which key the inner fields of a field stand. */
export const innerKey = ({ type }: { type: string }): 'fields' | 'columns' =>
  Object.hasOwn(containers, type) ? containers[type as keyof typeof containers].holds : 'columns'

export const innerFields = (field: AnyField): readonly AnyField[] =>
  isContainer(field) ? (field[innerKey(field) as keyof typeof field] as unknown as AnyField[]) : []

/** The same field with others inside; what may stand where is asked before (`designing/fits.ts`). */
export const withInner = <F extends AnyField>(field: F, inner: readonly AnyField[]): F =>
  isContainer(field) ? { ...field, [innerKey(field)]: inner } : field
