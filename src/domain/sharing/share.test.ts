import { describe, expect, it } from '@jest/globals'

import { contributorRoles } from '../definition/access.js'
import type { Section } from '../definition/definition.js'
import { mayFillSection, mayReadSection, type Reader } from '../plans/sectionAccess.js'
import type { SignatureSlot, SignerRole } from '../signing/slots.js'
import { draftReader, readingToNote, roleOfSigner, shareState } from './share.js'

const now = '2026-11-30T12:00:00.000Z'
const coordinator: Reader = { audiences: ['coordinator'], staff: true }
const slot = (role: SignerRole): SignatureSlot => ({
  ...{ id: role, label: role, role, intents: ['seen'], required: true, order: 1 },
})

describe('shareState', () => {
  const shared = { status: 'shared', expiresAt: '2026-12-01T12:00:00.000Z' } as const
  it.each([
    ['a draft', shared, true, 'open'],
    ['a plan that was sent', shared, false, 'locked'],
    ['a link that is over', { ...shared, expiresAt: now }, true, 'expired'],
    [
      'a link that is over, of a plan that was sent',
      { ...shared, expiresAt: now },
      false,
      'expired',
    ],
    ['what was withdrawn', { ...shared, status: 'withdrawn' as const }, true, 'withdrawn'],
  ])('of %s', (_, share, isDraft, state) => {
    expect(shareState(share, { now, isDraft })).toBe(state)
  })
})

describe('draftReader', () => {
  const signing = (...slots: SignerRole[]): string[] =>
    contributorRoles.filter(
      (role) => draftReader(role, { slots: slots.map(slot), sections: [] }, coordinator).signs,
    )

  it('opens what restricts nobody to who will sign it, and to nobody else', () => {
    expect(signing()).toEqual([])
    expect(signing('guardian', 'pupil')).toEqual(['guardian', 'pupil'])
    expect(signing('teacher')).toEqual(['colleague'])
    expect(signing('guardian', 'pupil', 'teacher', 'careCoordinator', 'principal')).not.toContain(
      'externalMentor',
    )
  })

  it('makes nobody staff', () => {
    const definition = { slots: [slot('principal')], sections: [] }
    expect(draftReader('colleague', definition, coordinator)).toEqual({
      audiences: ['colleague'],
      staff: false,
      signs: true,
      sections: [],
    })
  })

  it('opens nothing that whoever shares may not read', () => {
    const sections: Section[] = [
      { id: 'all', title: 'A', fields: [] },
      { id: 'both', title: 'B', fields: [], access: { read: ['guardian', 'coordinator'] } },
      { id: 'theirs', title: 'C', fields: [], access: { read: ['guardian'] } },
      { id: 'others', title: 'D', fields: [], access: { read: ['coordinator'] } },
    ]
    const reader = draftReader('guardian', { slots: [slot('guardian')], sections }, coordinator)
    const read = sections.filter((section) => mayReadSection(section, reader))
    expect(read.map(({ id }) => id)).toEqual(['all', 'both'])
    expect(sections.some((section) => mayFillSection(section, reader))).toBe(false)
  })
})

it('whoever signs for the school reads as a colleague', () => {
  expect((['guardian', 'pupil', 'teacher', 'principal'] as const).map(roleOfSigner)).toEqual([
    'guardian',
    'pupil',
    'colleague',
    'colleague',
  ])
})

describe('readingToNote', () => {
  const first = '2026-11-30T10:00:00.000Z'
  it.each([
    ['the first', {}, 'first'],
    [
      'one within the hour',
      { firstReadAt: first, lastReadAt: '2026-11-30T11:30:00.000Z' },
      undefined,
    ],
    ['one an hour later', { firstReadAt: first, lastReadAt: first }, 'again'],
    ['the second of a record without a last', { firstReadAt: first }, 'again'],
  ])('%s', (_, share, noted) => {
    expect(readingToNote(share, now)).toBe(noted)
  })
})
