/**
 * Rich text, reduced to what a document needs: read from the editor's JSON, and made into blocks
 * of a printable document. Reading never throws and loses no text: an unknown node keeps the text
 * inside it.
 */
import type { ListBlock, TextBlock } from '../printing/document.js'
import type { Paragraph, Run, RichBlock } from './richBlock.js'

/** Beyond this a value is no document but an attack on the reader. */
const MAX_NODES = 50_000
const MAX_DEPTH = 60
const BOLD = 1
const ITALIC = 2

type Node = Record<string, unknown>
type Style = Omit<Run, 'text'>
type Reading = { left: number }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function childrenOf(node: Node): Node[] {
  return Array.isArray(node['children']) ? node['children'].filter(isNode) : []
}

function hrefOf(node: Node): string | undefined {
  const fields = isNode(node['fields']) ? node['fields'] : node
  return typeof fields['url'] === 'string' && fields['url'] !== '' ? fields['url'] : undefined
}

function styleOf(node: Node, style: Style): Style {
  const href = node['type'] === 'link' || node['type'] === 'autolink' ? hrefOf(node) : undefined
  const format = typeof node['format'] === 'number' ? node['format'] : 0
  return {
    ...style,
    ...(href !== undefined && { href }),
    ...((format & BOLD) !== 0 && { bold: true }),
    ...((format & ITALIC) !== 0 && { italic: true }),
  }
}

type Place = { style: Style; depth: number; reading: Reading }

function runsOf(node: Node, { style, depth, reading }: Place): Paragraph {
  reading.left -= 1
  if (reading.left < 0 || depth > MAX_DEPTH) {
    return []
  }
  if (node['type'] === 'linebreak') {
    return [{ text: '\n' }]
  }
  const own = styleOf(node, style)
  const text = typeof node['text'] === 'string' ? node['text'] : ''
  const inner = childrenOf(node).flatMap((child) =>
    runsOf(child, { style: own, depth: depth + 1, reading }),
  )
  return text === '' ? inner : [{ text, ...own }, ...inner]
}

const isWritten = (runs: Paragraph) => runs.some(({ text }) => text.trim() !== '')

const isList = (node: Node) => node['type'] === 'list'

/** The node's own words, without the lists that stand directly in it. */
const wordsOf = (node: Node, depth: number, reading: Reading): Paragraph =>
  runsOf(
    { ...node, children: childrenOf(node).filter((child) => !isList(child)) },
    { style: {}, depth, reading },
  )

/** A nested list follows its item; a dash keeps the level visible in a flat list. */
function itemsOf(list: Node, depth: number, reading: Reading): Paragraph[] {
  if (depth > MAX_DEPTH) {
    return []
  }
  return childrenOf(list).flatMap((item) => {
    const runs = wordsOf(item, depth, reading)
    const nested = childrenOf(item)
      .filter(isList)
      .flatMap((child) => itemsOf(child, depth + 1, reading))
      .map((inner): Paragraph => [{ text: '– ' }, ...inner])
    return isWritten(runs) ? [runs, ...nested] : nested
  })
}

const leaves = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])
const isInline = (node: Node) =>
  leaves.has(String(node['type'])) || typeof node['text'] === 'string'

function blocksOf(node: Node, depth: number, reading: Reading): RichBlock[] {
  if (depth > MAX_DEPTH || reading.left < 0) {
    return []
  }
  if (isList(node)) {
    const items = itemsOf(node, depth, reading)
    return items.length > 0 ? [{ kind: 'list', ordered: node['listType'] === 'number', items }] : []
  }
  const children = childrenOf(node)
  if (children.length > 0 && !children.some(isInline)) {
    return children.flatMap((child) => blocksOf(child, depth + 1, reading))
  }
  const runs = wordsOf(node, depth, reading)
  const kind = node['type'] === 'heading' ? 'heading' : 'paragraph'
  const lists = children.filter(isList).flatMap((list) => blocksOf(list, depth + 1, reading))
  return isWritten(runs) ? [{ kind, runs }, ...lists] : lists
}

/** Reads the editor's value (Lexical JSON); anything that is not one gives no blocks. */
export function lexicalToRichBlocks(value: unknown): RichBlock[] {
  const root = isNode(value) ? value['root'] : undefined
  if (!isNode(root)) {
    return []
  }
  const reading = { left: MAX_NODES }
  return childrenOf(root).flatMap((child) => blocksOf(child, 1, reading))
}

export const plainText = (runs: Paragraph): string => runs.map(({ text }) => text).join('')

const inBold = (label: string): Paragraph => [{ text: label, bold: true }]

/** Blocks for print: a heading becomes the label of what follows it. */
export function toBlocks(rich: readonly RichBlock[]): (TextBlock | ListBlock)[] {
  const blocks: (TextBlock | ListBlock)[] = []
  let label: string | undefined
  const labelled = () => (label === undefined ? {} : { label })
  for (const block of rich) {
    const last = blocks.at(-1)
    if (block.kind === 'heading') {
      if (label !== undefined) {
        blocks.push({ kind: 'text', paragraphs: [inBold(label)] })
      }
      label = plainText(block.runs)
      continue
    }
    if (block.kind === 'list') {
      blocks.push({ kind: 'list', ...labelled(), ordered: block.ordered, items: block.items })
    } else if (last?.kind === 'text' && label === undefined) {
      last.paragraphs.push(block.runs)
    } else {
      blocks.push({ kind: 'text', ...labelled(), paragraphs: [block.runs] })
    }
    label = undefined
  }
  return label === undefined ? blocks : [...blocks, { kind: 'text', paragraphs: [inBold(label)] }]
}
