import { describe, expect, it } from '@jest/globals'

import type { PrintableDocument } from '../printing/document.js'
import { withUnplaced } from './composeUnplaced.js'
import type { UnplacedAnswer } from './unplaced.js'

const document = { language: 'nl', sections: [{ id: 'a' }] } as unknown as PrintableDocument
const words = { title: 'Zonder plaats', help: 'Alleen te lezen.' }
const field = { id: 'wens', type: 'shortText', label: 'Wens' } as const
const unplaced = (answer: string, id = 'start'): UnplacedAnswer => ({
  section: { id, title: id },
  field: { ...field },
  answer,
  reasons: ['removed'],
})
const textOf = (found: PrintableDocument) => JSON.stringify(found.sections.at(-1)?.blocks)

describe('withUnplaced', () => {
  it('leaves a plan alone in which everything has a place', () => {
    expect(withUnplaced(document, [], words)).toBe(document)
  })

  it('adds a last part with every answer under the name of its section', () => {
    const { sections } = withUnplaced(
      document,
      [unplaced('lezen'), unplaced('taal', 'doelen')],
      words,
    )
    expect(sections.at(-1)).toMatchObject({
      number: '2',
      title: 'Zonder plaats',
      intro: words.help,
    })
    expect(sections.at(-1)?.blocks).toMatchObject([
      { kind: 'heading', text: 'start' },
      { kind: 'facts', facts: [{ label: 'Wens', value: 'lezen' }] },
      { kind: 'heading', text: 'doelen' },
      { kind: 'facts', facts: [{ label: 'Wens', value: 'taal' }] },
    ])
  })

  it('prints both answers to a field that was left behind twice', () => {
    const found = textOf(withUnplaced(document, [unplaced('lezen'), unplaced('taal')], words))
    expect([found.includes('lezen'), found.includes('taal')]).toEqual([true, true])
  })
})
