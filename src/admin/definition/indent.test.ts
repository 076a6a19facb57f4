import { describe, expect, it } from '@jest/globals'

import { indented } from './indent.js'

const applied = (source: string, selection: [number, number], back: boolean) => {
  const { from, to, text } = indented(source, selection, back)
  return source.slice(0, from) + text + source.slice(to)
}

describe('indented', () => {
  it('puts a step at the caret', () => {
    expect(applied('ab', [1, 1], false)).toBe('a  b')
  })

  it('moves every line of a selection in and out', () => {
    const source = 'a\n  b\nc'
    expect(applied(source, [0, 5], false)).toBe('  a\n    b\nc')
    expect(applied('  a\n b\nc', [1, 8], true)).toBe('a\nb\nc')
  })
})
