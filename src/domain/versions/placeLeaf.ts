/** Where a single answer stands in the newer definition, or why it stands nowhere. */
import { readersOf } from '../definition/access.js'
import type { SimpleAnswer } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import type { Leaf } from './answerLeaves.js'
import { convertAnswer } from './convertAnswer.js'
import { fixedRows, isContainer } from '../fieldTypes/inner.js'
import { keyOf, type AnyField, type FieldNode } from './fieldNodes.js'
import type { Matches } from './matchDefinitions.js'
import { spotIds, type Spot } from './putTogether.js'
import type { UnplacedReason } from './unplaced.js'

export type Placed = Spot & { leaf: Leaf; value: SimpleAnswer; converted: boolean }
export type Placing = { ok: true; placed: Placed } | { ok: false; reason: UnplacedReason }

export type Room = {
  matches: Matches
  /** Rows that the tables and groups of the newer definition have, by `roomKey`. */
  rows: Map<string, string[]>
  /** Whether the answers of a section may come before more readers than it had. */
  mayOpen: (section: Section) => boolean
}

export const roomKey = (spot: Spot): string => keyOf(spotIds(spot))

const refuse = (reason: UnplacedReason): Placing => ({ ok: false, reason })

export function placeLeaf(room: Room, leaf: Leaf): Placing {
  const node = room.matches.newer(leaf.node.path)
  if (!node) {
    return refuse('removed')
  }
  if (opensUp(leaf.node.section, node.section) && !room.mayOpen(leaf.node.section)) {
    return refuse('readers')
  }
  const value = converted(leaf, node)
  if (value === undefined) {
    return refuse('type')
  }
  const rows = rowsFor(room, leaf, node)
  return Array.isArray(rows)
    ? {
        ok: true,
        placed: { node, rows, leaf, value, converted: leaf.node.field.type !== node.field.type },
      }
    : refuse(rows)
}

function converted({ node, value }: Leaf, { field }: FieldNode): SimpleAnswer | undefined {
  const fits = holdsAnswer(field) && !isContainer(field)
  return fits ? convertAnswer(value, node.field, field) : undefined
}

/** Whether someone reads the newer section who was kept out of the older one. */
export function opensUp({ access: older }: Section, { access: newer }: Section): boolean {
  const known = readersOf(older)
  const isOpened = older?.read !== undefined && newer?.read === undefined
  return isOpened || [...readersOf(newer)].some((who) => !known.has(who))
}

const sameRows = (a: AnyField, b: AnyField): boolean =>
  (fixedRows(a) === undefined) === (fixedRows(b) === undefined)

/** The row for each table or group around the new place: the same row, or the only one there is. */
function rowsFor(room: Room, leaf: Leaf, node: FieldNode): string[] | UnplacedReason {
  const rows: string[] = []
  for (const outer of node.around) {
    const row = carriedRow(room, leaf, outer) ?? onlyRow(room, { node: outer, rows })
    if (row === undefined) {
      return 'several'
    }
    if (!hasRow(outer, row)) {
      return 'removed'
    }
    rows.push(row)
  }
  return rows
}

function carriedRow({ matches }: Room, leaf: Leaf, outer: FieldNode): string | undefined {
  const index = leaf.node.around.findIndex(
    (was) => matches.newer(was.path) === outer && sameRows(was.field, outer.field),
  )
  return leaf.rows[index]
}

const hasRow = ({ field }: FieldNode, row: string): boolean =>
  fixedRows(field)?.some(({ id }) => id === row) ?? true

const NEW_ROW = 'moved'

function onlyRow({ rows }: Room, table: Spot): string | undefined {
  const fixed = fixedRows(table.node.field)?.map(({ id }) => id)
  const ids = fixed ?? rows.get(roomKey(table)) ?? []
  if (ids.length > 1) {
    return undefined
  }
  return ids[0] ?? NEW_ROW
}

/** The rows that tables and groups keep, whether or not anything stands in them. */
export function keptRows(
  matches: Matches,
  tables: readonly { node: FieldNode; rows: string[]; ids: string[] }[],
): { spot: Spot; ids: string[] }[] {
  return tables.flatMap(({ node, rows, ids }) => {
    const newer = matches.newer(node.path)
    const isKept =
      newer !== undefined &&
      isContainer(newer.field) &&
      fixedRows(newer.field) === undefined &&
      sameRows(node.field, newer.field) &&
      newer.around.length === node.around.length &&
      newer.around.every((outer, at) => outer === matches.newer(node.around[at]?.path ?? []))
    return isKept ? [{ spot: { node: newer, rows }, ids }] : []
  })
}
