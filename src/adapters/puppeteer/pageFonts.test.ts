import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import { splitFonts } from './pageFonts.js'

const rule = (family: string, font = 'd09GMgAB+/==') =>
  `@font-face{font-family:"${family}";font-style:italic;font-weight:600;` +
  `src:url(data:font/woff2;base64,${font}) format("woff2");unicode-range:U+0-FF,U+131}`
const documentWith = (style: string) =>
  `<title>x</title><style>${style}p{margin:0}</style><p>tekst</p>`

it('takes the fonts out of a document and leaves the rest', () => {
  const { text, faces } = splitFonts(documentWith(`${rule('A')}\n${rule('B')}`))
  expect(text).toBe(documentWith('\n'))
  const more = {
    style: 'italic',
    weight: '600',
    unicodeRange: 'U+0-FF,U+131',
    font: 'd09GMgAB+/==',
  }
  expect(faces).toMatchObject([
    { family: 'A', ...more },
    { family: 'B', ...more },
  ])
})

it('knows a font again by all that is said of it', () => {
  const keyOf = (style: string) => splitFonts(documentWith(style)).faces[0]?.key
  expect(keyOf(rule('A'))).toBe(keyOf(` ${rule('A')}\n\n`))
  expect(keyOf(rule('A'))).not.toBe(keyOf(rule('B')))
  expect(keyOf(rule('A'))).not.toBe(keyOf(rule('A', 'd09GMgAC')))
})

it('leaves what only looks like it: another form, and text of the document', () => {
  const html =
    `<style>@font-face{font-family:A;src:local(A)}</style><p>${rule('A')}</p>` +
    `<style>${rule('B')}</style>`
  expect(splitFonts(html)).toEqual({ text: html, faces: [] })
})

it('changes nothing of any text without fonts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (style, body) => {
      const html = `<style>${style}</style>${body}`
      expect(splitFonts(html)).toEqual({ text: html, faces: [] })
    }),
  )
})
