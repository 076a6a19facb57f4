/**
 * Rich text in a plain text area: paragraphs are parted by an empty line. Text that comes back as
 * it was shown keeps its formatting; changed text becomes plain paragraphs.
 */
import type { RichTextAnswer } from '../definition/answers.js'
import type { RichBlock } from './richBlock.js'
import { lexicalToRichBlocks, plainText } from './richBlocks.js'
import { richBlocksToLexical } from './richText.js'

function blockText(block: RichBlock): string {
  if (block.kind === 'list') {
    return block.items
      .map((runs, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(runs)}`)
      .join('\n')
  }
  return plainText(block.runs)
}

export const plainOf = (answer: unknown): string =>
  lexicalToRichBlocks(answer).map(blockText).join('\n\n').trim()

export const hasFormatting = (answer: unknown): boolean =>
  lexicalToRichBlocks(answer).some(
    (block) =>
      block.kind !== 'paragraph' ||
      block.runs.some(({ bold, italic, href }) => bold === true || italic === true || href),
  )

export function richTextOf(text: string, before: unknown): RichTextAnswer | null {
  const written = text.trim()
  if (written === plainOf(before) && written !== '') {
    return before as RichTextAnswer
  }
  const blocks = written
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): RichBlock => ({ kind: 'paragraph', runs: [{ text: paragraph }] }))
  return richBlocksToLexical(blocks)
}
