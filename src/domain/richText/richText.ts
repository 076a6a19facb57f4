/**
 * Rich text as the editor stores it: made from blocks, so that imported or prepared text can be
 * put in a rich text field. No text is changed; `lexicalToRichBlocks` reads it back. The node
 * fields are those of Lexical's serialised editor state, version 1 (a link: version 3).
 */
import type { Paragraph, Run, RichBlock } from './richBlock.js'

export type LexicalNode = { type: string; version: number; [field: string]: unknown }
export type LexicalState = { root: LexicalNode & { children: LexicalNode[] } }

const BOLD = 1
const ITALIC = 2

/** A node that holds others. */
export const element = <N>(type: string, children: N[]) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
})

const textNode = (text: string, run: Run): LexicalNode => ({
  type: 'text',
  version: 1,
  detail: 0,
  format: (run.bold === true ? BOLD : 0) | (run.italic === true ? ITALIC : 0),
  mode: 'normal',
  style: '',
  text,
})

/** A text node cannot hold a line break: the editor would swallow it. */
function textNodes(run: Run): LexicalNode[] {
  return run.text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? { type: 'linebreak', version: 1 } : textNode(part, run)))
}

function runNodes(run: Run): LexicalNode[] {
  const nodes = textNodes(run)
  if (run.href === undefined || nodes.length === 0) {
    return nodes
  }
  const fields = { linkType: 'custom', url: run.href, newTab: false }
  return [{ ...element('link', nodes), version: 3, fields }]
}

const runsNodes = (runs: Paragraph) => runs.flatMap(runNodes)

function listNode(items: Paragraph[], ordered: boolean): LexicalNode {
  const children = items.map((runs, index) => ({
    ...element('listitem', runsNodes(runs)),
    value: index + 1,
  }))
  return {
    ...element('list', children),
    listType: ordered ? 'number' : 'bullet',
    start: 1,
    tag: ordered ? 'ol' : 'ul',
  }
}

function blockNode(block: RichBlock): LexicalNode {
  switch (block.kind) {
    case 'paragraph':
      return { ...element('paragraph', runsNodes(block.runs)), textFormat: 0, textStyle: '' }
    case 'heading':
      return { ...element('heading', runsNodes(block.runs)), tag: 'h3' }
    case 'list':
      return listNode(block.items, block.ordered)
  }
}

/** The value of a rich text field; `null` where there is nothing to say. */
export function richBlocksToLexical(blocks: RichBlock[]): LexicalState | null {
  return blocks.length === 0 ? null : { root: element('root', blocks.map(blockNode)) }
}
