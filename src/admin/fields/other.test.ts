import { describe, expect, it } from '@jest/globals'

import { choicesOf, otherAnswer, otherText } from './other.js'

describe('otherText', () => {
  it('is what was written besides the options', () => {
    expect(otherText(otherAnswer('braille'))).toBe('braille')
    expect(otherText(otherAnswer(''))).toBe('')
  })

  it.each([null, 'extra-time', 3, ['other:x']])('is nothing for %j', (answer) => {
    expect(otherText(answer)).toBeUndefined()
  })
})

describe('choicesOf', () => {
  const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  it('keeps the order of the options, something else last', () => {
    expect(choicesOf({ options, other: 'x' }, ['c', 'a'])).toEqual(['a', 'c', 'other:x'])
  })

  it('drops what is no option and is null when nothing is left', () => {
    expect(choicesOf({ options, other: undefined }, ['gone'])).toBeNull()
  })
})
