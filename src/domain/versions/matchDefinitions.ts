/**
 * Which field of an older definition is which of a newer one: the same id at the same place, or the
 * same id elsewhere when that leaves no doubt. Two fields that could both be meant match nothing.
 */
import type { PlanDefinition } from '../definition/definition.js'
import { isConvertible } from './convertAnswer.js'
import { fieldNodes, keyOf, type FieldNode } from './fieldNodes.js'

export type Matches = {
  before: FieldNode[]
  after: FieldNode[]
  /** What a field of the older definition is in the newer one. */
  newer: (path: readonly string[]) => FieldNode | undefined
  /** What a field of the newer definition was in the older one. */
  older: (path: readonly string[]) => FieldNode | undefined
}

type Matching = {
  afterByKey: ReadonlyMap<string, FieldNode>
  newer: Map<string, FieldNode>
  older: Map<string, FieldNode>
}

export function matchDefinitions(older: PlanDefinition, newer: PlanDefinition): Matches {
  const before = fieldNodes(older)
  const after = fieldNodes(newer)
  const matching: Matching = {
    afterByKey: new Map(after.map((node) => [keyOf(node.path), node])),
    newer: new Map(),
    older: new Map(),
  }
  before.forEach((node) => {
    matchInPlace(matching, node)
  })
  before.forEach((node) => {
    matchInPlace(matching, node)
    matchElsewhere(matching, { node, before, after })
  })
  return {
    before,
    after,
    newer: (path) => matching.newer.get(keyOf(path)),
    older: (path) => matching.older.get(keyOf(path)),
  }
}

function join({ newer, older }: Matching, before: FieldNode, after: FieldNode): void {
  newer.set(keyOf(before.path), after)
  older.set(keyOf(after.path), before)
}

const isFree = (matched: ReadonlyMap<string, FieldNode>, { path }: FieldNode): boolean =>
  !matched.has(keyOf(path))

/** Under the match of what is around it; a section is matched by its id alone. */
function matchInPlace(matching: Matching, node: FieldNode): void {
  const outer = node.around.at(-1)
  const scope = outer ? matching.newer.get(keyOf(outer.path))?.path : [node.section.id]
  const found = scope && matching.afterByKey.get(keyOf([...scope, node.field.id]))
  if (found && isFree(matching.newer, node) && isFree(matching.older, found)) {
    join(matching, node, found)
  }
}

type Search = { node: FieldNode; before: readonly FieldNode[]; after: readonly FieldNode[] }

type Likeness = (a: FieldNode, b: FieldNode) => boolean

const sameId: Likeness = (a, b) => a.field.id === b.field.id
const likenesses: Likeness[] = [
  (a, b) => sameId(a, b) && a.field.type === b.field.type && a.field.label === b.field.label,
  (a, b) => sameId(a, b) && a.field.type === b.field.type,
  (a, b) => sameId(a, b) && isConvertible(a.field.type, b.field.type),
]

/** The closest likeness decides, and only when one field on each side has it. */
function matchElsewhere(matching: Matching, { node, before, after }: Search): void {
  if (!isFree(matching.newer, node)) {
    return
  }
  for (const isLike of likenesses) {
    const found = after.filter((other) => isFree(matching.older, other) && isLike(node, other))
    const [only] = found
    if (only !== undefined) {
      const rivals = before.filter((b) => isFree(matching.newer, b) && isLike(b, only))
      if (found.length === 1 && rivals.length === 1) {
        join(matching, node, only)
      }
      return
    }
  }
}
