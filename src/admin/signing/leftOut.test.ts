import { describe, expect, it } from '@jest/globals'

import type { LeftOut } from '../../actions/signing/signingState.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import { leftOutFor } from './leftOut.js'

const slot = (id: string, role: SignatureSlot['role']): SignatureSlot => ({
  id,
  label: id,
  role,
  intents: ['seen'],
  required: false,
  order: 1,
})
const slots = [slot('guardians', 'guardian'), slot('pupil', 'pupil')]
const signer = (slotId: string) => ({ slotId, name: 'Noor', email: 'noor@example.nl' })
const section = (sectionId: string, read: NonNullable<LeftOut['access']>['read']): LeftOut => ({
  sectionId,
  title: sectionId,
  access: { read },
})

const staff = ['boardAdmin', 'schoolAdmin', 'coordinator'] as const
const sections = [
  section('school', [...staff]),
  section('parents', [...staff, 'guardian']),
  section('few', ['coordinator']),
]
const idsFor = (...slotIds: string[]) =>
  leftOutFor(sections, { slots, signers: slotIds.map(signer) }).map(({ sectionId }) => sectionId)

describe('leftOutFor', () => {
  it('keeps out what one of the chosen signers, or who keeps the PDF, may not read', () => {
    expect(idsFor('guardians')).toEqual(['school', 'few'])
    expect(idsFor('guardians', 'pupil')).toEqual(['school', 'parents', 'few'])
    expect(idsFor()).toEqual(['few'])
  })
})
