/**
 * Whether a value is rich text that we can read, print and show again: Lexical's serialised state of
 * the few nodes a plan needs, within bounds, with links that lead to a page, a mail or a telephone.
 */
import { isPrintable, isRecord } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import {
  holdsNodes,
  isLink,
  leadsSomewhere,
  rootOf,
  walk,
  type RichNode,
  type Step,
} from './nodes.js'

const inline = new Set<unknown>(['text', 'linebreak', 'link', 'autolink', 'tab'])

/** What may stand in what; in anything else nothing. */
const content: ReadonlyMap<unknown, ReadonlySet<unknown>> = new Map([
  ['root', new Set<unknown>(['paragraph', 'heading', 'list', 'quote'])],
  ['paragraph', inline],
  ['heading', inline],
  ['quote', inline],
  ['link', inline],
  ['autolink', inline],
  ['list', new Set<unknown>(['listitem'])],
  ['listitem', new Set<unknown>([...inline, 'list'])],
])

export type RichTextFinding = 'richText' | 'characters' | 'tooLong' | undefined

/** What is wrong first; `max` bounds the characters of all text together. */
export function checkRichText(value: unknown, max: number): RichTextFinding {
  const root = rootOf(value)
  if (root?.type !== 'root' || !holdsNodes(root) || Object.keys(value as object).length !== 1) {
    return 'richText'
  }
  let nodes = 0
  let length = 0
  for (const step of walk(root)) {
    nodes += 1
    const finding = nodes > limits.richTextNodes ? 'richText' : findingAt(step)
    if (finding !== undefined) {
      return finding
    }
    length += textOf(step.node).length
  }
  return length > max ? 'tooLong' : undefined
}

function findingAt({ node, parent, depth }: Step): RichTextFinding {
  if (!isRecord(node) || !content.get(parent.type)?.has(node.type) || !isSound(node, depth)) {
    return 'richText'
  }
  return isPrintable(textOf(node)) ? undefined : 'characters'
}

/** A node with all that its type asks for, and nothing that hides more. */
function isSound(node: RichNode, depth: number): boolean {
  if (!Object.values(node).every(isPlain) || (isLink(node) && !leadsSomewhere(node))) {
    return false
  }
  if (node.type === 'text') {
    return typeof node.text === 'string'
  }
  return !content.has(node.type) || (holdsNodes(node) && depth < limits.richTextDepth)
}

/** What an editor keeps beside the text: settings, and the fields of a link. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value !== 'object' ||
  Array.isArray(value) ||
  Object.values(value).every((inner) => typeof inner !== 'object' || inner === null)

const textOf = (node: unknown): string =>
  isRecord(node) && typeof node.text === 'string' ? node.text : ''

/** Whether it says nothing; of what is too large to tell, that it does. */
export function isEmptyRichText(value: unknown): boolean {
  const root = rootOf(value)
  let nodes = 0
  for (const { node } of root === undefined ? [] : walk(root)) {
    nodes += 1
    if (nodes > limits.richTextNodes || textOf(node).trim() !== '') {
      return false
    }
  }
  return true
}
