import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkSigners } from './checkSigners.js'
import type { PlanDefinition } from '../forms/definition.js'
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
const sjoerd = { slotId: 'guardians', name: 'Sjoerd de Vries', email: 'marta@ouder.example' }
const head = { slotId: 'head', name: 'Ayşe Demir', email: 'ayse@school.example' }

const issuesOf = (signers: unknown) => {
  const checked = checkSigners(definition, signers)
  return checked.ok ? [] : checked.issues.map(({ code, slotId }) => `${code} ${slotId}`)
}

describe('checkSigners', () => {
  it('takes two guardians who share an address, and no pupil', () => {
    const checked = checkSigners(definition, [marta, sjoerd, head])
    expect(checked.ok && checked.signers.map(({ name, slot: { id } }) => [name, id])).toEqual([
      ['Marta Kowalska', 'guardians'],
      ['Sjoerd de Vries', 'guardians'],
      ['Ayşe Demir', 'head'],
    ])
  })

  it.each([
    ['nobody', [], ['slotEmpty guardians', 'slotEmpty head']],
    ['no list', 'all', ['slotEmpty guardians', 'slotEmpty head']],
    ['two heads', [marta, head, { ...head, name: 'Bo' }], ['slotFull head']],
    ['one guardian twice', [marta, { ...marta }, head], ['duplicate guardians']],
    ['a slot of nobody', [marta, head, { ...head, slotId: 'x' }], ['slotUnknown x']],
    ['no name', [{ ...marta, name: ' ' }, head], ['nameMissing guardians']],
    ['two lines', [{ ...marta, name: 'A\nBcc: x@y.nl' }, head], ['nameMissing guardians']],
    ...['', 'marta', 'marta@ouder', 'a b@c.nl', 'a@b.nl, c@d.nl', 'a@b.nl\nBcc: c@d.nl'].map(
      (email) => [`"${email}"`, [{ ...marta, email }, head], ['emailInvalid guardians']],
    ),
  ] as [string, unknown, string[]][])('names what is wrong with %s', (_, signers, issues) => {
    expect(issuesOf(signers)).toEqual(issues)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        checkSigners(definition, value)
        checkSigners(definition, [value])
      }),
    )
  })
})
