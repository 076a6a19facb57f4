import { describe, expect, it } from '@jest/globals'

import type { SignatureSlot } from '../../domain/signing/slots.js'
import { byTurn, signersToSend } from './signersToSend.js'

const slot = (id: string, order: number, required: boolean): SignatureSlot => ({
  id,
  label: id,
  role: 'guardian',
  intents: ['seen'],
  required,
  order,
})
const slots = [slot('guardians', 1, true), slot('pupil', 1, false), slot('principal', 2, true)]
const person = (key: string, name: string, email: string) => ({ key, name, email })

describe('signersToSend', () => {
  it('leaves out rows that were left blank and trims the rest', () => {
    const { signers, problems, emptySlots } = signersToSend(slots, {
      guardians: [person('a', ' Łukasz ’t Hart ', ' l@example.nl '), person('b', ' ', '')],
      pupil: [person('c', '', '')],
      principal: [person('d', 'Fatima Aydın', 'f@school.example')],
    })
    expect(signers).toEqual([
      { slotId: 'guardians', name: 'Łukasz ’t Hart', email: 'l@example.nl' },
      { slotId: 'principal', name: 'Fatima Aydın', email: 'f@school.example' },
    ])
    expect([problems, emptySlots]).toEqual([[], []])
  })

  it('names half-filled persons and required slots without anyone', () => {
    const { problems, emptySlots } = signersToSend(slots, {
      guardians: [person('a', 'Jan', ''), person('b', '', 'b@example.nl'), person('c', 'K', 'k@k')],
    })
    expect(problems).toEqual([
      { key: 'a', code: 'emailMissing' },
      { key: 'b', code: 'nameMissing' },
      { key: 'c', code: 'emailInvalid' },
    ])
    expect(emptySlots.map(({ id }) => id)).toEqual(['principal'])
  })
})

describe('an address that the server would refuse', () => {
  it.each(['a,b@ouder.nl', 'ouder@school.n', 'a <b@ouder.nl>'])('is pointed out: %s', (email) => {
    const { problems } = signersToSend(slots, { guardians: [{ key: 'a', name: 'Ouder', email }] })
    expect(problems).toEqual([{ key: 'a', code: 'emailInvalid' }])
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
