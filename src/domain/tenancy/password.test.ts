import { describe, expect, it } from '@jest/globals'

import { passwordProblem } from './password.js'

const carla = { name: 'Carla van der Coster', email: 'carla.coster@regenboog.example' }
const problem = (password: string, isEasy = false) => passwordProblem(password, carla, () => isEasy)

describe('passwordProblem', () => {
  it.each([
    ['elf-tekens1', 'tooShort'],
    ['😀😀😀😀😀😀', 'tooShort'],
    ['a'.repeat(129), 'tooLong'],
    ['CarlavanderCoster', 'personal'],
    ['carla van-der coster', 'personal'],
    ['carla.coster@regenboog.example', 'personal'],
    ['Carla-Coster', 'personal'],
    ['twaalf-teken', undefined],
    ['vier paarden lezen', undefined],
    ['a'.repeat(128), undefined],
  ])('judges %j', (password, expected) => {
    expect(problem(password)).toBe(expected)
  })

  it('asks for what is tried first only when the rest is right', () => {
    expect(problem('passwordpassword', true)).toBe('easy')
    expect(problem('kort', true)).toBe('tooShort')
  })
})
