/**
 * A stored rich text as this editor can open it. Nodes it does not know make place for what is in
 * them, so that opening never fails and no text is lost; links lie flat, as the editor has them.
 */
import type { RichTextAnswer } from '../../../domain/definition/answers.js'
import type { JsonRecord } from '../../../domain/kernel/json.js'
import { isEmptyRichText } from '../../../domain/richText/checkRichText.js'
import {
  addressOf,
  childrenOf,
  foldNode,
  leadsSomewhere,
  rootOf,
  wholeReach,
} from '../../../domain/richText/nodes.js'
import { element } from '../../../domain/richText/richText.js'

type Node = JsonRecord & { children?: Node[] }

const elements = new Set(['paragraph', 'quote', 'heading', 'list', 'listitem', 'link', 'autolink'])
const headings = new Set(['h3', 'h4'])

const paragraph = (children: Node[]): Node => ({
  ...element('paragraph', children),
  textFormat: 0,
  textStyle: '',
})

/** The node, or what was in it. */
function known(node: JsonRecord, children: Node[]): Node[] {
  const { type } = node
  if (type === 'text' || type === 'tab' || typeof node.text === 'string') {
    return [textOf(node)]
  }
  if (type === 'linebreak') {
    return [{ type: 'linebreak', version: 1 }]
  }
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

/** A link that leads nowhere a text may lead to stays as words. */
const linkOf = (node: JsonRecord, children: Node[]): Node[] =>
  leadsSomewhere(node)
    ? [{ ...element('link', children), url: addressOf(node), rel: null, target: null, title: null }]
    : children

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
  const root = rootOf(answer)
  const reach = wholeReach()
  const nodes = root && childrenOf(root).flatMap((child) => foldNode(child, reach, known))
  const blocks = inBlocks(nodes ?? [])
  return blocks.length === 0 ? undefined : element('root', blocks)
}

/** As text for the editor; nothing for what is no rich text or has nothing in it. */
export function editableState(answer: unknown): string | undefined {
  const root = normalised(answer)
  return root && JSON.stringify({ root })
}

/** What the editor holds as an answer, without what was pasted and cannot be kept. */
export function answerOfState(state: { root: object }): RichTextAnswer | null {
  const root = normalised(state)
  return root === undefined || isEmptyRichText({ root }) ? null : { root }
}
