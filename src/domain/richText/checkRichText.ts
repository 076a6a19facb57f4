/**
 * Whether a value is rich text that we can read, print and show again: Lexical's serialised state of
 * the few nodes a plan needs, within bounds, with links that lead to a page, a mail or a telephone.
 */
import { isPrintable, isRecord, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'

const blocks = new Set(['paragraph', 'heading', 'list', 'quote'])
const inline = new Set(['text', 'linebreak', 'link', 'autolink', 'tab'])

export type RichTextFinding = 'richText' | 'characters' | 'tooLong' | undefined

/** What is wrong first; `max` bounds the characters of all text together. */
export function checkRichText(value: unknown, max: number): RichTextFinding {
  const root = isRecord(value) ? ownValue(value, 'root') : undefined
  if (!isRecord(root) || Object.keys(value as object).length !== 1 || root.type !== 'root') {
    return 'richText'
  }
  const reading = { nodes: 0, text: '' }
  const finding = childrenFinding(root, { depth: 1, allowed: blocks }, reading)
  if (finding !== undefined) {
    return finding
  }
  return reading.text.length > max ? 'tooLong' : undefined
}

type Level = { depth: number; allowed: ReadonlySet<string> }
type Reading = { nodes: number; text: string }

function childrenFinding(node: object, level: Level, reading: Reading): RichTextFinding {
  const children = ownValue(node, 'children')
  if (!Array.isArray(children) || level.depth > limits.richTextDepth) {
    return 'richText'
  }
  for (const child of children as unknown[]) {
    const finding = nodeFinding(child, level, reading)
    if (finding !== undefined) {
      return finding
    }
  }
  return undefined
}

function nodeFinding(node: unknown, { depth, allowed }: Level, reading: Reading): RichTextFinding {
  reading.nodes += 1
  const type = isRecord(node) ? String(node.type) : ''
  if (!isRecord(node) || !allowed.has(type) || reading.nodes > limits.richTextNodes) {
    return 'richText'
  }
  if (!Object.values(node).every(isPlain) || (links.has(type) && !leadsSomewhere(node))) {
    return 'richText'
  }
  if (type === 'text') {
    return textFinding(node, reading)
  }
  return leaves.has(type)
    ? undefined
    : childrenFinding(node, { depth: depth + 1, allowed: within(type) }, reading)
}

const links = new Set(['link', 'autolink'])
const leaves = new Set(['linebreak', 'tab'])
const items = new Set(['listitem'])
const itemContent = new Set([...inline, 'list'])

const within = (type: string): ReadonlySet<string> =>
  type === 'list' ? items : type === 'listitem' ? itemContent : inline

/** What an editor keeps beside the text: settings, and the fields of a link. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value !== 'object' ||
  Array.isArray(value) ||
  Object.values(value).every((inner) => typeof inner !== 'object' || inner === null)

function textFinding(node: object, reading: Reading): RichTextFinding {
  const text = ownValue(node, 'text')
  if (typeof text !== 'string') {
    return 'richText'
  }
  reading.text += text
  return isPrintable(text) ? undefined : 'characters'
}

const address = /^(https?:\/\/|mailto:|tel:)[^\s\p{Control}]{1,2000}$/iu

function leadsSomewhere(node: object): boolean {
  const fields = ownValue(node, 'fields')
  const url = isRecord(fields) ? ownValue(fields, 'url') : ownValue(node, 'url')
  return typeof url === 'string' && address.test(url)
}

/** Whether it says anything. */
export function isEmptyRichText(value: unknown): boolean {
  const pending: unknown[] = [ownValue(value, 'root')]
  for (let steps = 0; pending.length > 0 && steps < limits.richTextNodes; steps += 1) {
    const node = pending.pop()
    const text = ownValue(node, 'text')
    if (typeof text === 'string' && text.trim() !== '') {
      return false
    }
    const children = ownValue(node, 'children')
    pending.push(...(Array.isArray(children) ? (children as unknown[]) : []))
  }
  return pending.length === 0
}
