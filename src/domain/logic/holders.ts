/**
 * What holds answers side by side: a section, or one row of a table or group with what is around
 * it. Each remembers what was worked out in it.
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
  sections: Map<string, Holder>
}

export type Holder = {
  /** The section, or the table or group that holds the row. */
  node: Node
  /** Of the section or the row. */
  id: string
  /** Untrusted; read with `ownValue` only. */
  values: unknown
  /** Where the table or group of this row stands. */
  around?: Holder
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
  rows: Map<FieldNode, Holder[]>
  rowsById: Map<FieldNode, Map<string, Holder>>
}

type NewHolder = Pick<Holder, 'node' | 'id' | 'values' | 'around' | 'form'>

export const createHolder = (holder: NewHolder): Holder => ({
  ...holder,
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
export const rowsOf = (holder: Holder, node: FieldNode): Holder[] =>
  remember(holder.rows, node, () => {
    const stored = storedRows(ownValue(holder.values, node.field.id))
    const { form } = holder
    const rowHolder = (id: string, values: unknown): Holder => {
      spend(form.steps)
      return createHolder({ node, id, values, around: holder, form })
    }
    const fixed = fixedRows(node.field)
    if (fixed === undefined) {
      return stored.map(({ id, values }) => rowHolder(typeof id === 'string' ? id : '', values))
    }
    const byId = new Map([...stored].reverse().map((row) => [row.id, row.values]))
    return fixed.map(({ id }) => rowHolder(id, byId.get(id)))
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
  holder: Holder,
  node: FieldNode,
  ref: FieldRef,
): { row: Holder; column: FieldNode }[] {
  const columns = columnsOf(node, ref)
  const all = rowsOf(holder, node)
  const rows = ref.row === undefined ? all : all.filter(({ id }) => id === ref.row)
  spend(holder.form.steps, all.length + rows.length * columns.length)
  return rows.flatMap((row) => columns.map((column) => ({ row, column })))
}

/** Where a part of a calculation that stands here belongs: here, or in what is around. */
export function homeFor(holder: Holder, expression: Expression): Holder {
  const { form, node } = holder
  const homes = remember(form.homes, node, () => new Map<Expression, Node>())
  const home = remember(homes, expression, () => homeOf(form.outline, node, expression))
  let found = holder
  while (found.node !== home && found.around !== undefined) {
    found = found.around
  }
  return found
}

/** Of two rows with one id, which is refused when saved, the first. */
const rowsById = (holder: Holder, node: FieldNode): Map<string, Holder> =>
  remember(
    holder.rowsById,
    node,
    () => new Map([...rowsOf(holder, node)].reverse().map((row) => [row.id, row])),
  )

/** A row that is not there yet is a row without answers; a score table has no others than its own. */
export function rowAt(holder: Holder, node: FieldNode, id: string): Holder | undefined {
  const known = rowsById(holder, node)
  if (known.has(id) || node.children.size === 0 || fixedRows(node.field) !== undefined) {
    return known.get(id)
  }
  return remember(known, id, () =>
    createHolder({ node, id, values: undefined, around: holder, form: holder.form }),
  )
}

/** Where a field that is seen from here has its answer: here, in one around it, or in another section. */
export function holderOf(node: FieldNode, seenFrom: Holder): Holder | undefined {
  let holder: Holder | undefined = seenFrom
  while (holder !== undefined && holder.node !== node.parent) {
    holder = holder.around
  }
  return (
    holder ?? (node.parent.kind === 'section' ? sectionHolder(seenFrom, node.parent) : undefined)
  )
}

const sectionHolder = ({ form }: Holder, node: Extract<Node, { kind: 'section' }>) =>
  form.sections.get(node.section.id)
