import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkSigners } from './checkSigners.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { SignatureSlot } from './slots.js'

const slot = (id: string, rest: Partial<SignatureSlot> = {}): SignatureSlot => ({
  id,
  label: id,
  role: 'guardian',
  intents: ['seen'],
  required: true,
  order: 1,
  ...rest,
})

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  sections: [],
  slots: [slot('guardians', { several: true }), slot('pupil', { required: false }), slot('head')],
}

const marta = { slotId: 'guardians', name: 'Marta Kowalska', email: 'marta@ouder.example' }
const sjoerd = { slotId: 'guardians', name: 'Sjoerd de Vries', email: 'Marta+s@ouder.example' }
const head = { slotId: 'head', name: 'Ayşe Demir', email: 'ayse@school.example' }
const sender = { name: 'Carla Coster', email: 'zorg@school.example' }

const issuesOf = (signers: unknown, sharedAddresses?: unknown, slots = definition.slots) => {
  const checked = checkSigners({ slots }, { signers, sharedAddresses, sender })
  return checked.ok ? [] : checked.issues.map(({ code, slotId }) => `${code} ${slotId}`)
}

describe('checkSigners', () => {
  it('takes two guardians who share an address, once that is confirmed, and no pupil', () => {
    const checked = checkSigners(definition, {
      signers: [marta, sjoerd, head],
      sharedAddresses: [' MARTA@ouder.example'],
      sender,
    })
    expect(checked.ok && checked.signers.map(({ name, slot: { id } }) => [name, id])).toEqual([
      ['Marta Kowalska', 'guardians'],
      ['Sjoerd de Vries', 'guardians'],
      ['Ayşe Demir', 'head'],
    ])
  })

  it.each([
    ['nobody', [], ['slotEmpty guardians', 'slotEmpty head']],
    ['no list', 'all', ['slotEmpty guardians', 'slotEmpty head']],
    [
      'two heads',
      [marta, head, { ...head, name: 'Bo', email: 'bo@school.example' }],
      ['slotFull head'],
    ],
    ['one guardian twice', [marta, { ...marta }, head], ['duplicate guardians']],
    ['a slot of nobody', [marta, head, { ...head, slotId: 'x' }], ['slotUnknown x']],
    ['no name', [{ ...marta, name: ' ' }, head], ['nameMissing guardians']],
    ['a mark that turns it', [{ ...marta, name: 'A\u202eB' }, head], ['nameMissing guardians']],
    ['two lines', [{ ...marta, name: 'A\nBcc: x@y.nl' }, head], ['nameMissing guardians']],
    ...['', 'marta', 'marta@ouder', 'a b@c.nl', 'a@b.nl, c@d.nl', 'a@b.nl\nBcc: c@d.nl'].map(
      (email) => [`"${email}"`, [{ ...marta, email }, head], ['emailInvalid guardians']],
    ),
  ] as [string, unknown, string[]][])('names what is wrong with %s', (_, signers, issues) => {
    expect(issuesOf(signers)).toEqual(issues)
  })

  it.each([undefined, true, 'marta@ouder.example', ['sjoerd@ouder.example', 7]])(
    'asks about an address of two people while %j is confirmed',
    (confirmed) => {
      const asked = ['addressShared guardians', 'addressShared guardians']
      expect(issuesOf([marta, sjoerd, head], confirmed)).toEqual(asked)
    },
  )

  it('asks nothing about one person in two slots', () => {
    const pupil = { ...marta, slotId: 'pupil', name: 'marta  KOWALSKA' }
    expect(issuesOf([marta, pupil, head])).toEqual([])
  })

  const slots = [slot('guardians', { several: true }), slot('head', { role: 'principal' })]
  it.each([
    ['a guardian', [{ ...marta, email: sender.email }, head], ['senderAddress guardians']],
    [
      'a guardian, in other words',
      [{ ...marta, email: ' Zorg+ouder@School.Example' }, head],
      ['senderAddress guardians'],
    ],
    [
      'a guardian of the sender’s name',
      [{ ...sender, slotId: 'guardians' }, head],
      ['senderAddress guardians'],
    ],
    ['a principal', [marta, { ...head, email: sender.email }], ['senderAddress head']],
    ['the sender as principal', [marta, { ...sender, slotId: 'head' }], []],
  ] as [string, unknown, string[]][])(
    'judges the sender’s own address for %s',
    (_, signers, issues) => {
      expect(issuesOf(signers, undefined, slots)).toEqual(issues)
    },
  )

  it('lets the sender confirm no address of their own for others', () => {
    const both = [marta, sjoerd].map((person) => ({ ...person, email: sender.email }))
    const issues = ['senderAddress guardians', 'senderAddress guardians']
    expect(issuesOf([...both, head], [sender.email])).toEqual(issues)
  })

  it.each([
    ['no slots', []],
    ['only optional slots', [slot('pupil', { required: false })]],
  ])('refuses a template with %s: nothing would be signed', (_, none) => {
    const signers = none.map(({ id }) => ({ ...marta, slotId: id }))
    expect(issuesOf(signers, undefined, none)).toEqual(['nobodyRequired '])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        checkSigners(definition, { signers: value, sharedAddresses: value, sender })
        checkSigners(definition, { signers: [value], sharedAddresses: [value], sender })
      }),
    )
  })
})
