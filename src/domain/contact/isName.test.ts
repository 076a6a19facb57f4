import { describe, expect, it } from '@jest/globals'

import { isName } from './isName.js'

describe('isName', () => {
  it.each([
    'Łukasz de Vries-Kowalski',
    'Ayşe',
    '李',
    'فاطمه',
    'می\u200cخواهم',
    'क्\u200dष',
    'O’Brien',
  ])('takes %s', (name) => {
    expect(isName(name)).toBe(true)
  })

  it.each([
    ['no letter', '1 2'],
    ['two lines', 'Jo\nAn'],
    ['121 characters', 'a'.repeat(121)],
    ['a mark that turns what follows', 'Marta \u202eikslawoK'],
    ['an isolate', 'Marta \u2066Kowalska\u2069'],
    ['an Arabic letter mark', 'Marta\u061c'],
    ['a blank without width', 'Mar\u200bta'],
    ['a soft hyphen', 'Mar\u00adta'],
  ])('refuses %s', (_, name) => {
    expect(isName(name)).toBe(false)
  })
})
