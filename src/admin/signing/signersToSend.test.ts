import { describe, expect, it } from '@jest/globals'

import type { SignatureSlot } from '../../domain/signing/slots.js'
import { byTurn, signersToSend } from './signersToSend.js'

const slot = (id: string, order: number, rest: Partial<SignatureSlot> = {}): SignatureSlot => ({
  id,
  label: id,
  role: 'guardian',
  intents: ['seen'],
  required: true,
  order,
  ...rest,
})
const slots = [
  slot('guardians', 1, { several: true }),
  slot('pupil', 1, { required: false }),
  slot('principal', 2),
]
const person = (key: string, name: string, email: string) => ({ key, name, email })
const sender = { name: 'Carla Coster', email: 'zorg@school.example' }
const principal = [person('d', 'Fatima Aydın', 'f@school.example')]

describe('signersToSend', () => {
  it('leaves out rows that were left blank and trims the rest', () => {
    const people = {
      guardians: [person('a', ' Łukasz ’t Hart ', ' l@example.nl '), person('b', ' ', '')],
      pupil: [person('c', '', '')],
      principal,
    }
    const { signers, issues, shared } = signersToSend(slots, people, sender)
    expect(signers).toEqual([
      { slotId: 'guardians', name: 'Łukasz ’t Hart', email: 'l@example.nl' },
      { slotId: 'principal', name: 'Fatima Aydın', email: 'f@school.example' },
    ])
    expect([issues, shared]).toEqual([[], []])
  })

  it('points to half-filled persons, and to required slots without anyone', () => {
    const people = {
      guardians: [
        person('z', '', ''),
        person('a', 'Jan', ''),
        person('b', '', 'b@example.nl'),
        person('c', 'Kim', 'rené@school.nl'),
      ],
    }
    expect(signersToSend(slots, people, sender).issues).toEqual([
      { code: 'emailInvalid', slotId: 'guardians', index: 0, key: 'a' },
      { code: 'nameMissing', slotId: 'guardians', index: 1, key: 'b' },
      { code: 'emailInvalid', slotId: 'guardians', index: 2, key: 'c' },
      { code: 'slotEmpty', slotId: 'principal' },
    ])
  })

  it('points to the sender’s own address, and has a shared one confirmed', () => {
    const guardians = [
      person('a', 'Jan', 'thuis@example.nl'),
      person('b', 'Kim', 'Thuis@example.nl'),
      person('c', 'Bo', 'zorg+bo@school.example'),
    ]
    const { issues, shared } = signersToSend(slots, { guardians, principal }, sender)
    expect(issues).toEqual([{ code: 'senderAddress', slotId: 'guardians', index: 2, key: 'c' }])
    expect(shared).toEqual([{ email: 'thuis@example.nl', names: ['Jan', 'Kim'] }])
  })
})

describe('byTurn', () => {
  it('mails the lowest order first', () => {
    const signers = slots.map(({ id }) => ({ slotId: id, name: id, email: 'x@y.nl' }))
    const { now, later } = byTurn(slots, signers)
    expect(now.map(({ name }) => name)).toEqual(['guardians', 'pupil'])
    expect(later.map(({ name }) => name)).toEqual(['principal'])
  })
})
