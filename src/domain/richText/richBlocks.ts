/**
 * Rich text, reduced to what a document needs: read from the editor's JSON. Reading never throws and
 * loses no text: an unknown node keeps the text inside it.
 */
import {
  addressOf,
  childrenOf,
  deeper,
  foldNode,
  isBeyond,
  isLink,
  rootOf,
  wholeReach,
  type Reach,
  type RichNode,
} from './nodes.js'
import type { Paragraph, Run, RichBlock } from './richBlock.js'

const BOLD = 1
const ITALIC = 2

function styleOf(node: RichNode): Omit<Run, 'text'> {
  const href = isLink(node) ? addressOf(node) : undefined
  const format = typeof node.format === 'number' ? node.format : 0
  return {
    ...(href !== undefined && { href }),
    ...((format & BOLD) !== 0 && { bold: true }),
    ...((format & ITALIC) !== 0 && { italic: true }),
  }
}

/** The one run that takes no style of what is around it. */
const lineBreak: Run = { text: '\n' }

function runsOf(node: RichNode, inner: Paragraph): Paragraph {
  if (node.type === 'linebreak') {
    return [lineBreak]
  }
  const style = styleOf(node)
  const styled = inner.map((run) => (run === lineBreak ? run : { ...style, ...run }))
  const text = typeof node.text === 'string' ? node.text : ''
  return text === '' ? styled : [{ text, ...style }, ...styled]
}

const isWritten = (runs: Paragraph) => runs.some(({ text }) => text.trim() !== '')

const isList = (node: RichNode) => node.type === 'list'

/** The node's own words, without the lists that stand directly in it. */
function wordsOf(node: RichNode, reach: Reach): Paragraph {
  const children = childrenOf(node).filter((child) => !isList(child))
  return foldNode({ ...node, children }, reach, runsOf)
}

/** A nested list follows its item; a dash keeps the level visible in a flat list. */
function itemsOf(list: RichNode, reach: Reach): Paragraph[] {
  if (isBeyond(reach)) {
    return []
  }
  return childrenOf(list).flatMap((item) => {
    const runs = wordsOf(item, reach)
    const nested = childrenOf(item)
      .filter(isList)
      .flatMap((child) => itemsOf(child, deeper(reach)))
      .map((inner): Paragraph => [{ text: '– ' }, ...inner])
    return isWritten(runs) ? [runs, ...nested] : nested
  })
}

const leaves = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])
const isInline = (node: RichNode) => leaves.has(String(node.type)) || typeof node.text === 'string'

function blocksOf(node: RichNode, reach: Reach): RichBlock[] {
  if (isBeyond(reach)) {
    return []
  }
  if (isList(node)) {
    const items = itemsOf(node, reach)
    return items.length > 0 ? [{ kind: 'list', ordered: node.listType === 'number', items }] : []
  }
  const children = childrenOf(node)
  if (children.length > 0 && !children.some(isInline)) {
    return children.flatMap((child) => blocksOf(child, deeper(reach)))
  }
  const runs = wordsOf(node, reach)
  const kind = node.type === 'heading' ? 'heading' : 'paragraph'
  const lists = children.filter(isList).flatMap((list) => blocksOf(list, deeper(reach)))
  return isWritten(runs) ? [{ kind, runs }, ...lists] : lists
}

/** Reads the editor's value (Lexical JSON); anything that is not one gives no blocks. */
export function lexicalToRichBlocks(value: unknown): RichBlock[] {
  const root = rootOf(value)
  const reach = wholeReach()
  return root === undefined ? [] : childrenOf(root).flatMap((child) => blocksOf(child, reach))
}

/** The paragraphs of blocks one under another, each item of a list being one. */
export const paragraphsIn = (blocks: readonly RichBlock[]): Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))

export const plainText = (runs: Paragraph): string => runs.map(({ text }) => text).join('')
