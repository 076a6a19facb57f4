'use client'

import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $isLinkNode } from '@payloadcms/richtext-lexical/lexical/link'
import { $isListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'

export type Block = 'paragraph' | 'h3' | 'h4' | 'bullet' | 'number'

/** What holds at the cursor: which buttons are on. */
export type Standing = {
  bold: boolean
  italic: boolean
  block: Block
  url: string | undefined
}

export function standingOf(selection: RangeSelection): Standing {
  const node = selection.anchor.getNode()
  const around = [node, ...node.getParents()]
  const link = around.find($isLinkNode)
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    block: blockOf(around),
    url: link?.getURL(),
  }
}

function blockOf(around: readonly LexicalNode[]): Block {
  const list = around.find($isListNode)
  if (list !== undefined) {
    return list.getListType() === 'number' ? 'number' : 'bullet'
  }
  const heading = around.find($isHeadingNode)
  if (heading === undefined) {
    return 'paragraph'
  }
  return heading.getTag() === 'h4' ? 'h4' : 'h3'
}

export function toggleHeading(editor: LexicalEditor, tag: 'h3' | 'h4'): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) {
      const isOn = standingOf(selection).block === tag
      $setBlocksType(selection, () => (isOn ? $createParagraphNode() : $createHeadingNode(tag)))
    }
  })
}

/** Whether words are chosen: a link needs words to stand under. */
export const hasChosenWords = (editor: LexicalEditor): boolean =>
  editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && !selection.isCollapsed()
  })
