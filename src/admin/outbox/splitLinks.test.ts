import { describe, expect, it } from '@jest/globals'

import { splitLinks } from './splitLinks.js'

describe('splitLinks', () => {
  it('sets addresses apart and keeps every other character', () => {
    const text = 'Lees het plan:\nhttp://localhost:3000/teken/abc-1\n\nGroet'
    const pieces = splitLinks(text)
    expect(pieces.filter(({ isLink }) => isLink)).toEqual([
      { text: 'http://localhost:3000/teken/abc-1', isLink: true },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('makes no link of another scheme', () => {
    expect(splitLinks('javascript:alert(1)')).toEqual([
      { text: 'javascript:alert(1)', isLink: false },
    ])
  })
})
