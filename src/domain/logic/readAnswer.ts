/**
 * The answer to a simple field as logic sees it: one that does not fit its field is none. Answers are
 * untrusted, so every shape is looked at before it is read, and only own properties are.
 */
import { isContainer, isSilent, type AnyField } from '../fieldTypes/index.js'
import type { Given } from '../fieldTypes/leaf.js'
import { leafOf } from '../fieldTypes/leaves.js'

export const readAnswer = (field: AnyField, value: unknown): Given | undefined =>
  isSilent(field) || isContainer(field) ? undefined : leafOf(field).read(field, value)
