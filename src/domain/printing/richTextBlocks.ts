/** Rich text as blocks of a printable document. */
import type { Paragraph, RichBlock } from '../richText/richBlock.js'
import { plainText } from '../richText/richBlocks.js'
import type { ListBlock, TextBlock } from './document.js'

const inBold = (label: string): Paragraph => [{ text: label, bold: true }]

/** Blocks for print: a heading becomes the label of what follows it. */
export function richTextBlocks(rich: readonly RichBlock[]): (TextBlock | ListBlock)[] {
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
