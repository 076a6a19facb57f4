import { describe, expect, it } from '@jest/globals'

import { createPasswordJudge } from './createPasswordJudge.js'

const { isEasy } = createPasswordJudge()
const known = ['Carla Coster', 'zorg@regenboog.example', 'zorg']

describe('createPasswordJudge', () => {
  it.each([
    'passwordpassword',
    '123456789012',
    'qwertyuiop12',
    'P@ssw0rd1234',
    'Welkom01Welkom01',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'Carla Coster!',
    'zorg@regenboog.example1',
    'x'.repeat(128),
  ])('finds %j within a million tries', (password) => {
    expect(isEasy(password, known)).toBe(true)
  })

  it.each(['leidraad-demo', 'vier paarden lezen', 'kikker-stoel-lamp', 'correct horse battery'])(
    'does not find %j',
    (password) => {
      expect(isEasy(password, known)).toBe(false)
    },
  )
})
