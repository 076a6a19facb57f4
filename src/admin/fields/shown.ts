/**
 * What the rules of a form come to for the fields of one section, as values that keep their identity
 * while nothing about them changes: a keystroke renders only what it changes.
 */
import type { RequiredLevel } from '../../domain/fieldTypes/fieldBase.js'
import { isRecord, ownValue } from '../../domain/kernel/json.js'
import type { FieldPath, FieldState, FormState } from '../../domain/logic/formState.js'
import { fixedRows, innerFields } from '../../domain/fieldTypes/inner.js'
import { isFromGoal } from '../../domain/fieldTypes/group.js'
import { isAbsent, type AnyField } from '../../domain/fieldTypes/index.js'

export type Shown = FieldState & {
  /** By row id, where conditions or computed values stand in the rows. */
  rows?: Readonly<Record<string, ShownFields>>
}
export type ShownFields = Readonly<Record<string, Shown>>

type Asked = { path: FieldPath; values: unknown; state: FormState }

export const shownFields = (fields: readonly AnyField[], asked: Asked): ShownFields =>
  Object.fromEntries(fields.map((field) => [field.id, shownField(field, asked)]))

function shownField(field: AnyField, { path, values, state }: Asked): Shown {
  const own = [...path, field.id]
  const base = state.field(own)
  const inner = innerFields(field)
  if (!base.visible || !inner.some(isLively)) {
    return base
  }
  const rows = rowsOf(field, ownValue(values, field.id)).map(({ id, values: rowValues }) => [
    id,
    shownFields(inner, { path: [...own, id], values: rowValues, state }),
  ])
  return { ...base, rows: Object.fromEntries(rows) as Record<string, ShownFields> }
}

type Identified = { id: string; values: unknown }

function rowsOf(field: AnyField, answer: unknown): Identified[] {
  const stored = (Array.isArray(answer) ? (answer as unknown[]) : []).filter(isIdentified)
  return (
    fixedRows(field)?.map(({ id }) => stored.find((row) => row.id === id) ?? { id, values: {} }) ??
    stored
  )
}

const isIdentified = (row: unknown): row is Identified =>
  isRecord(row) && typeof row.id === 'string'

/** Whether the state of a field in a row can differ from what its definition says. */
const isLively = (field: AnyField): boolean =>
  field.type === 'computed' ||
  isAbsent(field) ||
  ['showWhen', 'requireWhen', 'readOnlyWhen'].some((rule) => ownValue(field, rule) !== undefined) ||
  innerFields(field).some(isLively)

const levelOf = (field: AnyField): RequiredLevel | undefined =>
  'required' in field ? field.required : undefined

/** The state of a field in a row; without rules of its own it is as defined. */
export const shownInRow = (shown: Shown, rowId: string, field: AnyField): Shown =>
  shown.rows?.[rowId]?.[field.id] ?? {
    visible: true,
    readOnly: shown.readOnly || isAbsent(field) || isFromGoal(field),
    required: levelOf(field),
  }

/** The later value, with every part that did not change taken from the earlier one. */
export function keepSame<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isRecord(before) || !isRecord(now)) {
    return now
  }
  const keys = Object.keys(now)
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], now[key])]))
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.hasOwn(before, key) && Object.is(kept[key], before[key]))
  return (isSame ? before : kept) as T
}

/** The state as a form would give it: to present a part that is shown already. */
export const stateOfShown = (shown: Shown): FormState => ({
  section: () => ({ visible: true }),
  field: ([, , ...inner]) => stateWithin(shown, inner),
})

function stateWithin(shown: Shown, [rowId, fieldId, ...inner]: FieldPath): FieldState {
  if (rowId === undefined || fieldId === undefined) {
    return shown
  }
  const found = shown.rows?.[rowId]?.[fieldId]
  return found === undefined
    ? { visible: true, readOnly: shown.readOnly, required: undefined }
    : stateWithin(found, inner)
}
