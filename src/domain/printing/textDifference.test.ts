import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { textDifference } from './textDifference.js'

describe('textDifference', () => {
  it('finds none in texts that differ in white space, broken words and ligatures', () => {
    expect(
      textDifference('Een  fiets\n op zee\u00adniveau', 'Eenfiets op zee-niveau'),
    ).toBeUndefined()
    expect(textDifference('zee\u00adniveau', 'zee\u2010\nniveau')).toBeUndefined()
    expect(textDifference('zeeniveau', 'zeeniveau-')).toBeUndefined()
    expect(textDifference('zee\u2011niveau', 'zee-niveau')).toBeUndefined()
    expect(textDifference('e\u0301e\u0301n', 'één')).toBeUndefined()
  })

  it('says what was expected and what is there, from where they part', () => {
    expect(textDifference('Doel: vlot lezen', 'Doel: vlot rekenen')).toEqual({
      expected: 'lezen',
      found: 'rekenen',
    })
    expect(textDifference('Doel een', 'Doel')).toEqual({ expected: 'een', found: '' })
  })

  it('finds a hyphen that is gone', () => {
    expect(textDifference('van -5 tot 5', 'van 5 tot 5')).toEqual({
      expected: '-5tot5',
      found: '5tot5',
    })
    expect(textDifference('5-', '5')).toEqual({ expected: '-', found: '' })
  })

  it('finds every word that is gone, doubled or moved', () => {
    const word = fc.stringMatching(/^[a-zà-ž0-9]{1,8}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 20 }), fc.nat(), (words, at) => {
        const index = at % words.length
        const gone = words.filter((_, place) => place !== index)
        const doubled = [...words, words[index] ?? '']
        expect(textDifference(words.join(' '), words.join('\n'))).toBeUndefined()
        expect(textDifference(words.join(' '), gone.join(' '))).toBeDefined()
        expect(textDifference(words.join(' '), doubled.join(' '))).toBeDefined()
      }),
    )
  })
})
