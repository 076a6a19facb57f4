/**
 * Which part of a definition looks at which other. The rules for definitions, the designer and the
 * comparison of versions ask this; `evaluateForm` uses it to keep out of circles.
 */
import { fixedRows } from '../fieldTypes/inner.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Condition, Expression, FieldRef } from '../definition/condition.js'
import {
  findField,
  labelOf,
  nodesOf,
  outlineOf,
  scopeOf,
  targetsOf,
  type FieldNode,
  type Node,
  type Outline,
} from './outline.js'

export const referenceUses = ['showWhen', 'requireWhen', 'readOnlyWhen', 'expression'] as const
export type ReferenceUse = (typeof referenceUses)[number]

export type Reference = {
  /** From the section inward: section id, field id, column or inner field id. */
  from: string[]
  use: ReferenceUse
  ref: FieldRef
  /** `undefined` when there is no such field, column or row. */
  to: string[] | undefined
}

export function conditionRefs(condition: Condition): FieldRef[] {
  if ('ref' in condition) {
    return [condition.ref]
  }
  return ('all' in condition ? condition.all : condition.any).flatMap(conditionRefs)
}

export function expressionRefs(expression: Expression): FieldRef[] {
  if ('ref' in expression) {
    return [expression.ref]
  }
  return 'fn' in expression ? expression.of.flatMap(expressionRefs) : []
}

type Used = { use: ReferenceUse; refs: FieldRef[] }

function usesOf(node: Node): Used[] {
  const holder: Partial<Record<ReferenceUse, Condition | Expression>> =
    node.kind === 'section' ? node.section : node.field
  return referenceUses.flatMap((use): Used[] => {
    const rule = holder[use]
    if (rule === undefined) {
      return []
    }
    const refs =
      use === 'expression' ? expressionRefs(rule as Expression) : conditionRefs(rule as Condition)
    return [{ use, refs }]
  })
}

/** From the section inward: the ids that lead to it. */
export const pathOf = (node: Node): string[] =>
  node.kind === 'section' ? [node.section.id] : [...pathOf(node.parent), node.field.id]

function destination(outline: Outline, node: Node, ref: FieldRef): string[] | undefined {
  const scope = scopeOf(node)
  const holder = findField(outline, scope, ref)
  const target = targetsOf(outline, scope, ref).at(ref.column === undefined ? 0 : 1)
  if (holder === undefined || target === undefined || !hasRow(holder, ref.row)) {
    return undefined
  }
  return pathOf(target)
}

const hasRow = ({ field }: FieldNode, row?: string): boolean =>
  row === undefined || (fixedRows(field)?.some(({ id }) => id === row) ?? false)

/** Every reference in a definition, in its order, also those that lead nowhere. */
export function references(definition: Pick<PlanDefinition, 'sections'>): Reference[] {
  const outline = outlineOf(definition)
  return nodesOf(outline).flatMap((node) =>
    usesOf(node).flatMap(({ use, refs }) =>
      refs.map((ref) => ({ from: pathOf(node), use, ref, to: destination(outline, node, ref) })),
    ),
  )
}

/** What must be known before this is: what holds it, what shows it and what it is computed from. */
function dependenciesOf(outline: Outline, node: Node): Node[] {
  const refs = usesOf(node)
    .filter(({ use }) => use === 'showWhen' || use === 'expression')
    .flatMap((used) => used.refs)
  const targets = refs.flatMap((ref): Node[] => targetsOf(outline, scopeOf(node), ref))
  return node.kind === 'section' ? targets : [node.parent, ...targets]
}

type Graph = Map<Node, Node[]>

const graphOf = (outline: Outline): Graph =>
  new Map(nodesOf(outline).map((node) => [node, dependenciesOf(outline, node)]))

/** The shortest way from a part back to itself; `undefined` when there is none. */
function circleFrom(graph: Graph, start: Node): Node[] | undefined {
  const cameFrom = new Map<Node, Node>()
  const queue: Node[] = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) {
        return wayBack(cameFrom, start, node)
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, node)
        queue.push(next)
      }
    }
  }
  return undefined
}

function wayBack(cameFrom: ReadonlyMap<Node, Node>, start: Node, end: Node): Node[] {
  const way = [end]
  for (let node = end; node !== start;) {
    node = cameFrom.get(node) ?? start
    way.unshift(node)
  }
  return way
}

/** In the order in which they can be decided: each after all it needs. Circles are not among them. */
function decidable(graph: Graph): Node[] {
  const waiting = new Map([...graph].map(([node, needs]) => [node, new Set(needs)]))
  const neededBy = new Map<Node, Node[]>()
  for (const [node, needs] of waiting) {
    for (const need of needs) {
      const dependents = neededBy.get(need) ?? []
      dependents.push(node)
      neededBy.set(need, dependents)
    }
  }
  const ready = [...waiting].filter(([, needs]) => needs.size === 0).map(([node]) => node)
  for (const node of ready) {
    waiting.delete(node)
    for (const dependent of neededBy.get(node) ?? []) {
      const needs = waiting.get(dependent)
      needs?.delete(node)
      if (needs?.size === 0) {
        ready.push(dependent)
      }
    }
  }
  return ready
}

function undecidable(graph: Graph): Node[] {
  const decided = new Set(decidable(graph))
  return [...graph.keys()].filter((node) => !decided.has(node))
}

/** The part that most others come before, one after another; itself counts too. */
export function longestChain(definition: Pick<PlanDefinition, 'sections'>): {
  length: number
  end: string[]
} {
  const graph = graphOf(outlineOf(definition))
  const lengths = new Map<Node, number>()
  for (const node of decidable(graph)) {
    const needed = (graph.get(node) ?? []).map((need) => lengths.get(need) ?? 0)
    lengths.set(node, needed.reduce((most, one) => Math.max(most, one), 0) + 1)
  }
  const [last, length] = [...lengths].reduce<[Node | undefined, number]>(
    (longest, one) => (one[1] > longest[1] ? one : longest),
    [undefined, 0],
  )
  return { length, end: last === undefined ? [] : pathOf(last) }
}

function circlesOf(outline: Outline): Node[][] {
  const graph = graphOf(outline)
  return undecidable(graph).flatMap((node) => {
    const circle = circleFrom(graph, node)
    return circle === undefined ? [] : [circle]
  })
}

/** The parts that depend on themselves: they have no state of their own and stay hidden. */
export const circularNodes = (outline: Outline): Set<Node> => new Set(circlesOf(outline).flat())

/** Every circle once, as labels in the order in which one asks for the next. */
export function findCycles(definition: Pick<PlanDefinition, 'sections'>): string[][] {
  const named = new Set<Node>()
  return circlesOf(outlineOf(definition))
    .filter((circle) => {
      const isNew = !circle.some((node) => named.has(node))
      circle.forEach((node) => named.add(node))
      return isNew
    })
    .map((circle) => circle.map(labelOf))
}
