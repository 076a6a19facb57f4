import { describe, expect, it } from '@jest/globals'

import { checkRichText, isEmptyRichText } from './checkRichText.js'

const text = (words: string, children?: unknown[]) => ({ type: 'text', text: words, children })
const root = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => root({ type: 'paragraph', children })

describe('checkRichText', () => {
  it('takes what an editor makes', () => {
    const list = { type: 'list', children: [{ type: 'listitem', children: [text('een')] }] }
    const link = { type: 'link', url: 'https://voorbeeld.nl', children: [text('hier')] }
    expect(checkRichText(root(list, { type: 'quote', children: [link] }), 10)).toBeUndefined()
  })

  it.each([
    ['a block within a block', root({ type: 'quote', children: [{ type: 'paragraph' }] })],
    ['a paragraph without children', root({ type: 'paragraph' })],
    ['an item outside a list', root({ type: 'listitem', children: [] })],
    ['a link to a script', paragraph({ type: 'link', url: 'javascript:1', children: [] })],
    ['words where a node should be', paragraph('los')],
    ['text hidden in a text', paragraph(text('zichtbaar', [text('verborgen')]))],
    ['a name of the language as a type', paragraph({ type: 'constructor', children: [] })],
  ])('refuses %s', (_, value) => {
    expect(checkRichText(value, 100)).toBe('richText')
  })

  it('checks the text of a node that should have none, because it is read', () => {
    expect(checkRichText(root({ type: 'quote', text: '\u0000', children: [] }), 9)).toBe(
      'characters',
    )
  })

  it('counts the text of all nodes together', () => {
    expect(checkRichText(paragraph(text('12345'), text('67890')), 9)).toBe('tooLong')
    expect(checkRichText(paragraph(text('12345'), text('67890')), 10)).toBeUndefined()
  })
})

describe('isEmptyRichText', () => {
  it.each([
    [true, paragraph(text('  '))],
    [false, paragraph(text(' '), text('x'))],
    [true, { root: null }],
  ])('says %s', (isEmpty, value) => {
    expect(isEmptyRichText(value)).toBe(isEmpty)
  })
})
