/**
 * The tree of a rich text as the editor stores it (Lexical's serialised state), for all who go
 * through it. Nothing in it is trusted: what is no node is passed over, and whoever reads goes no
 * deeper and takes in no more than any document holds.
 */
import { isRecord, ownValue, type JsonRecord } from '../kernel/json.js'

export type RichNode = JsonRecord

/** Beyond this a value is no document but an attack on the reader. */
const MAX_NODES = 50_000
const MAX_DEPTH = 60

export function rootOf(value: unknown): RichNode | undefined {
  const root = ownValue(value, 'root')
  return isRecord(root) ? root : undefined
}

const heldBy = (node: unknown): unknown[] | undefined => {
  const children = ownValue(node, 'children')
  return Array.isArray(children) ? (children as unknown[]) : undefined
}

export const holdsNodes = (node: RichNode): boolean => heldBy(node) !== undefined

export const childrenOf = (node: RichNode): RichNode[] => (heldBy(node) ?? []).filter(isRecord)

/** What stands among the children of a node, whatever it is; the root's own stand at depth 1. */
export type Step = { node: unknown; parent: RichNode; depth: number }

const stepsInto = (parent: unknown, depth: number): Step[] =>
  isRecord(parent) ? (heldBy(parent) ?? []).map((node) => ({ node, parent, depth })) : []

/** All of it in reading order, without an end of its own: whoever walks says when it is enough. */
export function* walk(root: RichNode): Generator<Step, void> {
  const pending = stepsInto(root, 1).reverse()
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    yield step
    for (const inner of stepsInto(step.node, step.depth + 1).reverse()) {
      pending.push(inner)
    }
  }
}

/** How far a reading may still go. */
export type Reach = { depth: number; left: { nodes: number } }

export const wholeReach = (): Reach => ({ depth: 1, left: { nodes: MAX_NODES } })
export const deeper = ({ depth, left }: Reach): Reach => ({ depth: depth + 1, left })
export const isBeyond = ({ depth, left }: Reach): boolean => depth > MAX_DEPTH || left.nodes < 0

/** From the leaves up: what a node comes to, given what the nodes in it came to. */
export function foldNode<T>(
  node: RichNode,
  reach: Reach,
  fold: (node: RichNode, inner: T[]) => T[],
): T[] {
  reach.left.nodes -= 1
  if (isBeyond(reach)) {
    return []
  }
  const inner = childrenOf(node).flatMap((child) => foldNode(child, deeper(reach), fold))
  return fold(node, inner)
}

const links: ReadonlySet<unknown> = new Set(['link', 'autolink'])

export const isLink = ({ type }: RichNode): boolean => links.has(type)

/** Where a link leads; editors keep it in different places. */
export function addressOf(link: RichNode): string | undefined {
  const { url } = isRecord(link.fields) ? link.fields : link
  return typeof url === 'string' && url !== '' ? url : undefined
}

const safe = /^(https?:\/\/|mailto:|tel:)[^\s\p{Control}]{1,2000}$/iu

/** Whether it leads to a page, a mail or a telephone. */
export function leadsSomewhere(link: RichNode): boolean {
  const address = addressOf(link)
  return address !== undefined && safe.test(address)
}
