import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isEmail } from './isEmail.js'
import { isSameMailbox, maskEmail } from './mailbox.js'

const address = fc.emailAddress().filter(isEmail)

describe('A mailbox', () => {
  it.each([
    ['marta@ouder.example', ' Marta@Ouder.Example '],
    ['marta@ouder.example', 'marta+school@ouder.example'],
    ['marta+a@ouder.example', 'MARTA+b+c@ouder.example'],
    ['rene\u0301@school.nl', 'ren\u00e9@school.nl'],
  ])('is the same for %j and %j', (one, other) => {
    expect(isSameMailbox(one, other)).toBe(true)
  })

  it.each([
    ['marta@ouder.example', 'maria@ouder.example'],
    ['marta@ouder.example', 'marta@ander.example'],
    ['marta@ouder.example', 'marta@mail.ouder.example'],
    ['+a@ouder.example', '+b@ouder.example'],
  ])('is another for %j and %j', (one, other) => {
    expect(isSameMailbox(one, other)).toBe(false)
  })
})

describe('A masked address', () => {
  it.each([
    ['oma.jansen@gmail.nl', 'o***@g***.nl'],
    ['Zorg+plan@De-Regenboog.Example', 'z***@d***.example'],
    ['a@b.c.co.uk', 'a***@b***.uk'],
  ])('of %s is %s', (whole, masked) => {
    expect(maskEmail(whole)).toBe(masked)
  })

  it('shows two characters and the ending, whatever the address', () => {
    fc.assert(
      fc.property(address, (whole) => {
        expect(maskEmail(whole)).toMatch(/^[^@]\*\*\*@[a-z0-9]\*\*\*\.[a-z]+$/)
      }),
    )
  })

  it('is the same for one mailbox, however it is written', () => {
    fc.assert(
      fc.property(address, (whole) => {
        expect(maskEmail(` ${whole.toUpperCase()} `)).toBe(maskEmail(whole))
      }),
    )
  })
})
