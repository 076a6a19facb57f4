import { describe, expect, it } from '@jest/globals'

import type { DomainError } from '../errors.js'
import { assertPrintable } from './assertPrintable.js'
import type { PrintableDocument } from './document.js'

const document: PrintableDocument = {
  kind: 'plan',
  language: 'nl',
  title: 'Plan van Sami',
  organisation: { school: 'De Regenboog', logo: 'data:image/png;base64,ሀ' },
  status: 'draft',
  facts: [],
  sections: [
    {
      id: 'a',
      number: '1',
      title: 'Beginsituatie',
      blocks: [
        { kind: 'text', label: 'Hulpvraag', paragraphs: [[{ text: 'Leert ሀ lezen' }]] },
        { kind: 'text', paragraphs: [[{ text: 'Zonder vraag ว' }]] },
      ],
    },
  ],
  signatures: [],
  foot: { label: 'OPP S.B.', version: 'concept' },
}

function refusalOf(missing: string[]): DomainError | undefined {
  try {
    assertPrintable(document, () => missing)
    return undefined
  } catch (error) {
    return error as DomainError
  }
}

describe('assertPrintable', () => {
  it('lets through what every character is there for', () => {
    expect(refusalOf([])).toBeUndefined()
  })

  it('names the character, and the section and question it stands in', () => {
    expect(refusalOf(['ሀ'])).toMatchObject({
      code: 'printing.glyph',
      data: { character: 'ሀ', code: 'U+1200', place: 'Beginsituatie › Hulpvraag' },
    })
  })

  it('names the section of an answer without a question', () => {
    expect(refusalOf(['ว'])?.data).toMatchObject({ code: 'U+0E27', place: 'Beginsituatie' })
  })

  it('asks only about what is set in type', () => {
    let asked = ''
    assertPrintable(document, (text) => {
      asked = text
      return []
    })
    expect(asked).toContain('Plan van Sami')
    expect(asked).not.toContain('base64')
  })
})
