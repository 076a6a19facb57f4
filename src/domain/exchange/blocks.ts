/** Rich text built line by line: list items that follow each other become one list. */
import type { RichBlock } from '../richText/richBlock.js'
import type { Line } from './lines.js'

/** A flat list keeps a deeper level visible by dashes, as the editor's lists are read too. */
const dashes = (levels: number) => '– '.repeat(Math.max(0, levels))

export type BlockBuilder = { blocks: RichBlock[]; baseLevel: number }
export const startBlocks = (): BlockBuilder => ({ blocks: [], baseLevel: 0 })

function addItem(builder: BlockBuilder, { text, level, ordered }: Line) {
  const last = builder.blocks.at(-1)
  if (last?.kind === 'list') {
    last.items.push([{ text: dashes(level - builder.baseLevel) + text }])
  } else {
    builder.baseLevel = level
    builder.blocks.push({ kind: 'list', ordered, items: [[{ text }]] })
  }
}

export function addLine(builder: BlockBuilder, line: Line) {
  if (line.heading !== undefined || (line.isBold && !line.isItem)) {
    builder.blocks.push({ kind: 'heading', runs: [{ text: line.text }] })
  } else if (line.isItem) {
    addItem(builder, line)
  } else {
    builder.blocks.push({ kind: 'paragraph', runs: [{ text: line.text }] })
  }
}
