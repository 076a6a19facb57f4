import { describe, expect, it } from '@jest/globals'

import { checkRichText } from '../../../domain/richText/checkRichText.js'
import { lexicalToRichBlocks } from '../../../domain/richText/richBlocks.js'
import { answerOfState, editableState } from './editableState.js'

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format })
const state = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const blocksOf = (answer: unknown) =>
  lexicalToRichBlocks(JSON.parse(editableState(answer) ?? 'null'))

describe('editableState', () => {
  it('keeps what the editor knows', () => {
    const answer = state(
      { type: 'heading', tag: 'h4', children: [text('Kop')] },
      {
        type: 'paragraph',
        children: [text('vet', 1), { type: 'linebreak' }, text('en schuin', 2)],
      },
      {
        type: 'list',
        listType: 'number',
        children: [{ type: 'listitem', children: [text('een')] }],
      },
    )
    expect(blocksOf(answer)).toEqual(lexicalToRichBlocks(answer))
    expect(editableState(answer)).toContain('"tag":"h4"')
  })

  it('reads the links of another editor', () => {
    const link = {
      type: 'link',
      version: 3,
      fields: { url: 'https://voorbeeld.nl', newTab: true },
      children: [text('hier')],
    }
    expect(editableState(state({ type: 'paragraph', children: [link] }))).toContain(
      '"url":"https://voorbeeld.nl"',
    )
  })

  it('keeps the text of nodes it does not know', () => {
    const answer = state(
      { type: 'quote', children: [text('ge'), text('zegd', 1)] },
      {
        type: 'table',
        children: [{ type: 'row', children: [{ type: 'paragraph', children: [text('cel')] }] }],
      },
      { type: 'listitem', children: [text('los')] },
    )
    expect(JSON.stringify(blocksOf(answer))).toMatch(/ge.*zegd.*cel.*los/)
  })

  it.each([null, 'tekst', {}, { root: 3 }, state()])('has nothing to open in %j', (answer) => {
    expect(editableState(answer)).toBeUndefined()
  })

  it('ends at a value that is deeper than a text', () => {
    let node: Record<string, unknown> = text('diep')
    for (let depth = 0; depth < 5_000; depth += 1) {
      node = { type: 'quote', children: [node] }
    }
    expect(editableState(state(node))?.length).toBeLessThan(500)
    expect(answerOfState(state(node))).toBeNull()
  })
})

describe('answerOfState', () => {
  it('is no answer while nothing is written', () => {
    expect(answerOfState(state({ type: 'paragraph', children: [text('  ')] }))).toBeNull()
    expect(answerOfState(state())).toBeNull()
  })

  it('is what plans keep, whatever was pasted', () => {
    const pasted = state(
      { type: 'heading', tag: 'h1', children: [text('Kop', 1)] },
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [text('klik', 12)] },
          { type: 'link', url: 'https://voorbeeld.nl', children: [text('hier')] },
        ],
      },
    )
    const answer = answerOfState(pasted)
    expect(checkRichText(answer, 1_000)).toBeUndefined()
    expect(JSON.stringify(answer)).toMatch(/klik.*hier.*https:/)
    expect(JSON.stringify(answer)).not.toContain('javascript')
  })

  it('opens as it was kept', () => {
    const answer = answerOfState(state({ type: 'paragraph', children: [text('x', 3)] }))
    expect(JSON.parse(editableState(answer) ?? '')).toEqual(answer)
  })
})
