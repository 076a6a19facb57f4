import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cssString } from './cssString.js'

/** Reads a string literal back as a style sheet parser does. */
const read = (literal: string) =>
  literal
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))

describe('cssString', () => {
  it('leaves ordinary names as they are', () => {
    expect(cssString('De Regenboog · OPP Ł.B.')).toBe('"De Regenboog · OPP Ł.B."')
  })

  it('ends neither the string nor the rule nor the element', () => {
    const literal = cssString('"; } </style><script>alert(1)</script> \\ \n url(x)')
    expect(literal.slice(1, -1)).not.toMatch(/["<>;{}()\n]/)
  })

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const literal = cssString(text)
        expect(literal).toMatch(/^"[^"<>\n\r\f]*"$/)
        expect(read(literal)).toBe(text.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
      }),
    )
  })
})
