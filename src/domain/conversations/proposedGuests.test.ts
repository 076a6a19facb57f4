import { describe, expect, it } from '@jest/globals'

import { proposedGuests } from './proposedGuests.js'

const marta = { name: 'Marta Kowalska', email: 'marta@ouder.example', hasCustody: true }
const sjoerd = { name: 'Sjoerd de Vries', email: 'sjoerd@ouder.example', hasCustody: false }
const pupil = { name: 'Łukasz', email: null }
const ayse = { name: 'Ayşe Demir', email: 'ayse@school.example', role: 'colleague' as const }
const signerOf = ({ name, email }: { name: string; email: string }) => ({
  ...{ name, email, role: 'guardian' as const },
})

describe('proposedGuests', () => {
  it('are guardians with custody, the pupil, and who signed besides', () => {
    const known = { guardians: [marta, sjoerd], pupil, signers: [signerOf(sjoerd), ayse] }
    expect(proposedGuests(known)).toEqual([
      signerOf(marta),
      { name: 'Łukasz', email: '', role: 'pupil' },
      ayse,
    ])
  })

  it('are each once, also by another name at the same address', () => {
    const asSigned = { name: 'M. Kowalska', email: 'Marta+plan@ouder.example' }
    const signers = [signerOf(asSigned), ayse, { ...ayse, email: 'directie@school.example' }]
    expect(proposedGuests({ guardians: [marta], pupil: undefined, signers })).toEqual([
      signerOf(marta),
      ayse,
    ])
  })

  it('are both guardians who share an address, and nobody for a plan without a pupil', () => {
    const both = [marta, { name: 'Jan Kowalski', email: marta.email }]
    expect(proposedGuests({ guardians: both, pupil: undefined, signers: [] })).toHaveLength(2)
    expect(proposedGuests({ guardians: [], pupil: undefined, signers: [] })).toEqual([])
  })
})
