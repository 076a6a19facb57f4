import { describe, expect, it } from '@jest/globals'

import { printedText, withoutUnprinted } from './withoutUnprinted.js'

describe('printedText', () => {
  it.each([
    ['a control', 'a\u0007\u0000b\u0092', 'ab'],
    ['half a character', 'a\ud800b', 'ab'],
    ['a soft hyphen', 'onder\u00adwijs', 'onderwijs'],
    ['a byte order mark', '\ufeffSami', 'Sami'],
    ['an order to turn around', '\u202eimaS\u202c', 'imaS'],
    ['an invisible letter', '\u3164', ''],
    ['the colour of an emoji', '👍🏽', '👍'],
    ['the frame of a figure', '1\ufe0f\u20e3', '1'],
  ])('leaves out %s', (_, text, printed) => {
    expect(printedText(text)).toBe(printed)
  })

  it('writes every break of a line in one way', () => {
    expect(printedText('a\r\nb\rc\u2028d\u000be\u0085f')).toBe('a\nb\nc\nd\ne\nf')
  })

  it.each([
    'می\u200cخواهم',
    '👩\u200d👧',
    'Ali \u2068علي\u2069',
    'a\tb\nc',
    'Nguyễn',
    '王小明',
    '𝛑',
  ])('keeps %j as it is', (text) => {
    expect(printedText(text)).toBe(text)
  })
})

describe('withoutUnprinted', () => {
  it('looks into every part, and leaves pictures and numbers alone', () => {
    const logo = 'data:image/svg+xml,\u00ad'
    const value = { logo, rows: [['a\u0007'], []], several: true, strokes: [[[1, 2]]], none: null }
    expect(withoutUnprinted(value)).toEqual({ ...value, rows: [['a'], []] })
  })
})
