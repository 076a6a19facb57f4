/**
 * Where answers stand side by side: a section, or one row of a table or group with what is around
 * it. Each remembers what was worked out there.
 */
import { fixedRows } from '../fieldTypes/inner.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import type { Comparison, Expression, FieldRef } from '../definition/condition.js'
import type { Resolved } from './evaluateCondition.js'
import type { Operand, Value } from './evaluateExpression.js'
import type { FieldState } from './formState.js'
import { homeOf } from './homes.js'
import type { FieldNode, Node, Outline } from './outline.js'
import { spend, type Steps } from './steps.js'

export type Form = {
  outline: Outline
  /** Parts that depend on themselves. */
  circular: ReadonlySet<Node>
  /** Where the parts of calculations belong, by the scope in which they stand. */
  homes: Map<Node, Map<Expression, Node>>
  steps: Steps
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
  /** Columns and rows of the tables and groups here. */
  lists: Map<string, Resolved>
  /** Comparisons with what stands here, wherever they are made. */
  comparisons: Map<Comparison, boolean>
  /** Parts of calculations that look at nothing further inward. */
  operands: Map<Expression, Operand>
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
  lists: new Map(),
  comparisons: new Map(),
  operands: new Map(),
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
    const rowPlace = (id: string, values: unknown): Place => {
      spend(form.steps)
      return createPlace({ node, id, values, around: place, form })
    }
    const fixed = fixedRows(node.field)
    if (fixed === undefined) {
      return stored.map(({ id, values }) => rowPlace(typeof id === 'string' ? id : '', values))
    }
    const byId = new Map([...stored].reverse().map((row) => [row.id, row.values]))
    return fixed.map(({ id }) => rowPlace(id, byId.get(id)))
  })

/** The columns that a reference means: one, or of a score table all of them. */
const columnsOf = (node: FieldNode, { column }: FieldRef): FieldNode[] => {
  if (column === undefined) {
    return fixedRows(node.field) !== undefined ? [...node.children.values()] : []
  }
  const found = node.children.get(column)
  return found === undefined ? [] : [found]
}

/** Every cell that a reference to a column or a row means. */
export function cellsOf(
  place: Place,
  node: FieldNode,
  ref: FieldRef,
): { row: Place; column: FieldNode }[] {
  const columns = columnsOf(node, ref)
  const all = rowsOf(place, node)
  const rows = ref.row === undefined ? all : all.filter(({ id }) => id === ref.row)
  spend(place.form.steps, all.length + rows.length * columns.length)
  return rows.flatMap((row) => columns.map((column) => ({ row, column })))
}

/** Where a part of a calculation that stands here belongs: here, or in what is around. */
export function homeFor(place: Place, expression: Expression): Place {
  const { form, node } = place
  const homes = remember(form.homes, node, () => new Map<Expression, Node>())
  const home = remember(homes, expression, () => homeOf(form.outline, node, expression))
  let holder = place
  while (holder.node !== home && holder.around !== undefined) {
    holder = holder.around
  }
  return holder
}

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
  if (known.has(id) || node.children.size === 0 || fixedRows(node.field) !== undefined) {
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
