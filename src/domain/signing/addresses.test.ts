import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isEmail } from '../contact/isEmail.js'
import { isSameMailbox } from '../contact/mailbox.js'
import { sharedAddresses, signerAddresses } from './addresses.js'

describe('sharedAddresses', () => {
  it('names the different people of one mailbox', () => {
    const people = [
      { name: 'Marta Kowalska', email: 'thuis@ouder.example' },
      { name: 'Ayşe Demir', email: 'ayse@school.example' },
      { name: 'Sjoerd de Vries', email: 'Thuis+sjoerd@ouder.example' },
      { name: 'ayşe demir ', email: 'ayse@school.example' },
    ]
    expect(sharedAddresses(people)).toEqual([
      { email: 'thuis@ouder.example', names: ['Marta Kowalska', 'Sjoerd de Vries'] },
    ])
  })
})

describe('signerAddresses', () => {
  const signers = [
    { id: 'b', email: 'marta@ouder.example' },
    { id: 'c', email: 'maria@ouder.example' },
    { id: 'a', email: 'Marta+plan@ouder.example' },
    { id: 'd', email: 'zorg@school.example' },
  ]

  it('tells one mailbox from another that is masked alike, and the sender’s', () => {
    expect(Object.fromEntries(signerAddresses(signers, 'Zorg@school.example'))).toEqual({
      a: { masked: 'm***@o***.example', mailbox: 1 },
      b: { masked: 'm***@o***.example', mailbox: 1 },
      c: { masked: 'm***@o***.example', mailbox: 2 },
      d: { masked: 'z***@s***.example', mailbox: 3, ofSender: true },
    })
  })

  it('gives the same number to the same mailbox only, in whatever order they are read', () => {
    const person = fc.record({ id: fc.uuid(), email: fc.emailAddress().filter(isEmail) })
    const people = fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(people, (list) => {
        const addresses = signerAddresses(list, '')
        expect(signerAddresses([...list].reverse(), '')).toEqual(addresses)
        const numberOf = (id: string) => addresses.get(id)?.mailbox
        for (const one of list) {
          for (const other of list) {
            const isSame = isSameMailbox(one.email, other.email)
            expect(numberOf(one.id) === numberOf(other.id)).toBe(isSame)
          }
        }
      }),
    )
  })
})
