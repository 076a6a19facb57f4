/**
 * Where answers stand side by side: a section, or one row of a table or group with what is around
 * it. Each remembers what was worked out there.
 */
import { isRecord, ownValue } from '../forms/json.js'
import { limits } from '../forms/limits.js'
import type { Resolved } from './evaluateCondition.js'
import type { Value } from './evaluateExpression.js'
import type { FieldState } from './formState.js'
import type { FieldNode, Node, Outline } from './outline.js'

export type Form = {
  outline: Outline
  /** Parts that depend on themselves. */
  circular: ReadonlySet<Node>
  today: string
  sections: Map<string, Place>
}

export type Place = {
  /** The section, or the table or group that holds the row. */
  node: Node
  /** Of the section or the row. */
  id: string
  /** Untrusted; read with `ownValue` only. */
  values: unknown
  /** Where the table or group of this row stands. */
  around?: Place
  form: Form
  isShown?: boolean
  shown: Map<FieldNode, boolean>
  computed: Map<FieldNode, Value | undefined>
  resolved: Map<FieldNode, Resolved>
  states: Map<FieldNode, FieldState>
  rows: Map<FieldNode, Place[]>
  rowsById: Map<FieldNode, Map<string, Place>>
}

type NewPlace = Pick<Place, 'node' | 'id' | 'values' | 'around' | 'form'>

export const createPlace = (place: NewPlace): Place => ({
  ...place,
  shown: new Map(),
  computed: new Map(),
  resolved: new Map(),
  states: new Map(),
  rows: new Map(),
  rowsById: new Map(),
})

export function remember<K, V>(memory: Map<K, V>, key: K, work: () => V): V {
  const known = memory.get(key)
  if (known !== undefined || memory.has(key)) {
    return known as V
  }
  const fresh = work()
  memory.set(key, fresh)
  return fresh
}

type StoredRow = { id: unknown; values: unknown }

/** Rows past the limit are refused when saved, and do not slow down who reads them before that. */
const storedRows = (value: unknown): StoredRow[] =>
  Array.isArray(value)
    ? (value as unknown[])
        .slice(0, limits.rows)
        .map((row) => ({ id: ownValue(row, 'id'), values: ownValue(row, 'values') }))
        .filter(({ values }) => isRecord(values))
    : []

/** The rows of a field: those of the answers, or for a score table those of its definition. */
export const rowsOf = (place: Place, node: FieldNode): Place[] =>
  remember(place.rows, node, () => {
    const stored = storedRows(ownValue(place.values, node.field.id))
    const { form } = place
    const rowPlace = (id: string, values: unknown): Place =>
      createPlace({ node, id, values, around: place, form })
    return node.field.type === 'scoreTable'
      ? node.field.rows.map(({ id }) => rowPlace(id, stored.find((row) => row.id === id)?.values))
      : stored.map(({ id, values }) => rowPlace(typeof id === 'string' ? id : '', values))
  })

/** Of two rows with one id, which is refused when saved, the first. */
const rowsById = (place: Place, node: FieldNode): Map<string, Place> =>
  remember(
    place.rowsById,
    node,
    () => new Map([...rowsOf(place, node)].reverse().map((row) => [row.id, row])),
  )

/** A row that is not there yet is a row without answers; a score table has no others than its own. */
export function rowAt(place: Place, node: FieldNode, id: string): Place | undefined {
  const known = rowsById(place, node)
  if (known.has(id) || node.children.size === 0 || node.field.type === 'scoreTable') {
    return known.get(id)
  }
  return remember(known, id, () =>
    createPlace({ node, id, values: undefined, around: place, form: place.form }),
  )
}

/** Where a field found from a place has its answer: the place itself or one around it. */
export function placeHolding(place: Place, node: FieldNode): Place | undefined {
  let holder: Place | undefined = place
  while (holder !== undefined && holder.node !== node.parent) {
    holder = holder.around
  }
  return holder ?? (node.parent.kind === 'section' ? sectionPlace(place, node.parent) : undefined)
}

const sectionPlace = ({ form }: Place, node: Extract<Node, { kind: 'section' }>) =>
  form.sections.get(node.section.id)
