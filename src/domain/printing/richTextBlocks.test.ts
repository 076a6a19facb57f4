import { describe, expect, it } from '@jest/globals'

import { richTextBlocks } from './richTextBlocks.js'

describe('richTextBlocks', () => {
  it('makes a heading the label of what follows and joins paragraphs', () => {
    const one = [{ text: 'een' }]
    expect(
      richTextBlocks([
        { kind: 'paragraph', runs: one },
        { kind: 'paragraph', runs: one },
        { kind: 'heading', runs: [{ text: 'Kop' }] },
        { kind: 'list', ordered: false, items: [one] },
        { kind: 'heading', runs: [{ text: 'Slot' }] },
      ]),
    ).toEqual([
      { kind: 'text', paragraphs: [one, one] },
      { kind: 'list', label: 'Kop', ordered: false, items: [one] },
      { kind: 'text', paragraphs: [[{ text: 'Slot', bold: true }]] },
    ])
  })
})
