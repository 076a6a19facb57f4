import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { textDifference } from './textDifference.js'

describe('textDifference', () => {
  it('finds none in texts that differ in white space, hyphens and ligatures', () => {
    expect(textDifference('Een  fiets\n op zee-niveau', 'Een fiets opzeeniveau')).toBeUndefined()
    expect(textDifference('e\u0301e\u0301n', 'één')).toBeUndefined()
  })

  it('says what was expected and what is there, from where they part', () => {
    expect(textDifference('Doel: vlot lezen', 'Doel: vlot rekenen')).toEqual({
      expected: 'lezen',
      found: 'rekenen',
    })
    expect(textDifference('Doel een', 'Doel')).toEqual({ expected: 'een', found: '' })
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
