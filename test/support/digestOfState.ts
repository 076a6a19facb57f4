/**
 * Everything a form comes to, as plain JSON: what two machines must agree on. It uses nothing but the
 * state, so that it runs in a browser too.
 */
import type { FieldState, FormState } from '../../src/domain/logic/formState.js'

type AnyField = {
  id: string
  columns?: readonly AnyField[]
  fields?: readonly AnyField[]
  rows?: readonly { id: string }[]
}
type AnyDefinition = {
  sections: readonly { id: string; fields: readonly unknown[] }[]
}

export type Digest = Record<string, Record<string, boolean | string | number | null>>

const plain = ({ visible, readOnly, required, value }: FieldState) => ({
  visible,
  readOnly,
  required: required ?? null,
  value: value ?? null,
})

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const rowsOf = ({ rows }: AnyField, answer: unknown): { id: string; values: unknown }[] => {
  const answered = (Array.isArray(answer) ? (answer as unknown[]) : []).flatMap((row) => {
    const id = own(row, 'id')
    return typeof id === 'string' ? [{ id, values: own(row, 'values') }] : []
  })
  return (
    rows?.map(({ id }) => ({ id, values: answered.find((row) => row.id === id)?.values })) ??
    answered
  )
}

/** Every section, field and cell by its path, in the order of the definition and the answers. */
export function digestOfState(
  { sections }: AnyDefinition,
  answers: unknown,
  state: FormState,
): Digest {
  const digest: Digest = {}
  const add = (fields: readonly AnyField[], values: unknown, path: readonly string[]): void => {
    for (const field of fields) {
      const here = [...path, field.id]
      digest[here.join('/')] = plain(state.field(here))
      for (const row of rowsOf(field, own(values, field.id))) {
        add(field.columns ?? field.fields ?? [], row.values, [...here, row.id])
      }
    }
  }
  for (const section of sections) {
    digest[section.id] = { visible: state.section(section.id).visible }
    add(section.fields as readonly AnyField[], own(answers, section.id), [section.id])
  }
  return digest
}
