/**
 * A stored rich text as this editor can open it. Nodes it does not know make place for what is in
 * them, so that opening never fails and no text is lost; links lie flat, as the editor has them.
 */
import type { RichTextAnswer } from '../../../domain/definition/answers.js'
import { isRecord, type JsonRecord } from '../../../domain/kernel/json.js'
import { element } from '../../../domain/richText/richText.js'

const MAX_DEPTH = 40

type Node = JsonRecord & { children?: Node[] }

const elements = new Set(['paragraph', 'quote', 'heading', 'list', 'listitem', 'link', 'autolink'])
/** What a stored text may link to; anything else that was pasted stays as words. */
const address = /^(https?:\/\/|mailto:|tel:)\S{1,2000}$/i
const headings = new Set(['h3', 'h4'])

const paragraph = (children: Node[]): Node => ({
  ...element('paragraph', children),
  textFormat: 0,
  textStyle: '',
})

const childrenOf = (node: JsonRecord, depth: number): Node[] =>
  depth > MAX_DEPTH || !Array.isArray(node.children)
    ? []
    : node.children.filter(isRecord).flatMap((child) => known(child, depth + 1))

/** The node, or what was in it. */
function known(node: JsonRecord, depth: number): Node[] {
  const { type } = node
  if (type === 'text' || type === 'tab' || typeof node.text === 'string') {
    return [textOf(node)]
  }
  if (type === 'linebreak') {
    return [{ type: 'linebreak', version: 1 }]
  }
  const children = childrenOf(node, depth)
  return elements.has(String(type)) ? elementsOf(node, children) : children
}

function textOf(node: JsonRecord): Node {
  const format = typeof node.format === 'number' ? node.format : 0
  const text = node.type === 'tab' ? '\t' : String(node.text)
  // Bold and italic are the first two bits; others are not offered here.
  return {
    type: 'text',
    version: 1,
    detail: 0,
    format: format & 3,
    mode: 'normal',
    style: '',
    text,
  }
}

function elementsOf(node: JsonRecord, children: Node[]): Node[] {
  switch (node.type) {
    case 'heading':
      return [
        { ...element('heading', children), tag: headings.has(String(node.tag)) ? node.tag : 'h3' },
      ]
    case 'list':
      return [listOf(node, children)]
    case 'listitem':
      return [{ ...element('listitem', children), value: 1 }]
    case 'link':
    case 'autolink':
      return linkOf(node, children)
    default:
      return children.some(isBlock) ? children : [paragraph(children)]
  }
}

const isBlock = ({ type }: Node): boolean => ['paragraph', 'heading', 'list'].includes(String(type))

function listOf(node: JsonRecord, children: Node[]): Node {
  const isNumbered = node.listType === 'number'
  return {
    ...element('list', children),
    listType: isNumbered ? 'number' : 'bullet',
    start: 1,
    tag: isNumbered ? 'ol' : 'ul',
  }
}

function linkOf(node: JsonRecord, children: Node[]): Node[] {
  const { url } = isRecord(node.fields) ? node.fields : node
  return typeof url === 'string' && address.test(url)
    ? [{ ...element('link', children), url, rel: null, target: null, title: null }]
    : children
}

/** Loose words and links stand in a paragraph. */
function inBlocks(nodes: Node[]): Node[] {
  return nodes.map((node) => {
    if (isBlock(node)) {
      return node
    }
    return node.type === 'listitem' ? listOf({}, [node]) : paragraph([node])
  })
}

function normalised(answer: unknown): Node | undefined {
  const root = isRecord(answer) && isRecord(answer.root) ? answer.root : undefined
  const blocks = root === undefined ? [] : inBlocks(childrenOf(root, 0))
  return blocks.length === 0 ? undefined : element('root', blocks)
}

/** As text for the editor; nothing for what is no rich text or has nothing in it. */
export function editableState(answer: unknown): string | undefined {
  const root = normalised(answer)
  return root && JSON.stringify({ root })
}

const hasText = (node: JsonRecord): boolean =>
  (typeof node.text === 'string' && node.text.trim() !== '') ||
  (Array.isArray(node.children) && node.children.filter(isRecord).some(hasText))

/** What the editor holds as an answer, without what was pasted and cannot be kept. */
export function answerOfState(state: { root: object }): RichTextAnswer | null {
  const root = normalised(state)
  return root !== undefined && hasText(root) ? { root } : null
}
