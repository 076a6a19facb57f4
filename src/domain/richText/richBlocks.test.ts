import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { lexicalToRichBlocks, plainText } from './richBlocks.js'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const root = (...children: unknown[]) => ({ root: { type: 'root', children } })

describe('lexicalToRichBlocks', () => {
  it('reads paragraphs with bold, italic and links', () => {
    const value = root({
      type: 'paragraph',
      children: [
        text('Zie '),
        text('het', 1),
        text(' protocol', 3),
        { type: 'link', fields: { url: 'https://example.org' }, children: [text('hier', 2)] },
      ],
    })
    expect(lexicalToRichBlocks(value)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Zie ' },
          { text: 'het', bold: true },
          { text: ' protocol', bold: true, italic: true },
          { text: 'hier', italic: true, href: 'https://example.org' },
        ],
      },
    ])
  })

  it('keeps the items of a nested list after their parent', () => {
    const nested = {
      type: 'list',
      listType: 'bullet',
      children: [{ type: 'listitem', children: [text('b')] }],
    }
    const value = root({
      type: 'list',
      listType: 'number',
      children: [
        { type: 'listitem', children: [text('a')] },
        { type: 'listitem', children: [nested] },
        { type: 'listitem', children: [text('c')] },
      ],
    })
    expect(lexicalToRichBlocks(value)).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [[{ text: 'a' }], [{ text: '– ' }, { text: 'b' }], [{ text: 'c' }]],
      },
    ])
  })

  it('keeps the text of nodes it does not know', () => {
    const value = root({
      type: 'callout',
      children: [
        { type: 'box', children: [text('Let op')] },
        { type: 'paragraph', children: [text('Bel')] },
      ],
    })
    expect(
      lexicalToRichBlocks(value).map((block) => 'runs' in block && plainText(block.runs)),
    ).toEqual(['Let op', 'Bel'])
  })

  it('leaves out what is empty', () => {
    expect(lexicalToRichBlocks(root({ type: 'paragraph', children: [] }))).toEqual([])
    expect(lexicalToRichBlocks(root({ type: 'paragraph', children: [text('  ')] }))).toEqual([])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(lexicalToRichBlocks(value))))
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        Array.isArray(
          lexicalToRichBlocks({ root: { children: [value, { type: 'list', children: value }] } }),
        ),
      ),
    )
  })

  it('ends on a value that contains itself', () => {
    const loop: { type: string; children: unknown[] } = { type: 'box', children: [text('a')] }
    loop.children.push(loop, loop)
    expect(lexicalToRichBlocks(root(loop)).length).toBeGreaterThan(0)
  })
})
