import { describe, expect, it } from '@jest/globals'

import type { SectionAccess } from '../definition/access.js'
import { audiences, contributorRoles } from '../definition/access.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import {
  isRestricted,
  isSignedWith,
  mayFillSection,
  mayReadSection,
  readableBy,
  staffReader,
  type Reader,
} from './sectionAccess.js'

const place = { school: 'regenboog', board: 'kompas' }
const staff = (role: 'platformAdmin' | 'boardAdmin' | 'coordinator' | 'teacher' | 'reader') =>
  staffReader(
    [{ role, ...(role === 'boardAdmin' ? { board: 'kompas' } : { school: 'regenboog' }) }],
    place,
  )
const guardian = (...sections: string[]): Reader => ({
  audiences: ['guardian'],
  staff: false,
  sections,
})
const signer: Reader = { audiences: ['guardian'], staff: false, signs: true }
const section = (access?: SectionAccess): Section => ({
  id: 's',
  title: 'S',
  fields: [],
  ...(access && { access }),
})

describe('staffReader', () => {
  it('counts only roles that reach the place of the plan', () => {
    const elsewhere = { role: 'coordinator', school: 'vlieger', board: 'kompas' } as const
    const here = { role: 'teacher', school: 'regenboog', board: 'kompas' } as const
    expect(staffReader([elsewhere], place)).toEqual({ audiences: [], staff: false })
    expect(staffReader([elsewhere, here], place)).toEqual({ audiences: ['teacher'], staff: true })
  })

  it('gives no audience to platform administrators, and nothing to readers of standards', () => {
    expect(staff('platformAdmin')).toEqual({ audiences: [], staff: true })
    expect(staff('reader')).toEqual({ audiences: [], staff: false })
    expect(staff('boardAdmin')).toEqual({ audiences: ['boardAdmin'], staff: true })
  })
})

describe('mayReadSection and mayFillSection', () => {
  const rights = (access: SectionAccess | undefined, reader: Reader): string =>
    [mayReadSection, mayFillSection]
      .map((may) => (may(section(access), reader) ? 'y' : 'n'))
      .join('')

  it.each([
    ['staff, nothing said', undefined, staff('teacher'), 'yy'],
    ['the platform, nothing said', undefined, staff('platformAdmin'), 'yy'],
    ['a guardian, nothing said', undefined, guardian('s'), 'nn'],
    ['staff that is named', { read: ['teacher'] }, staff('teacher'), 'yy'],
    ['staff that is not named', { read: ['coordinator'] }, staff('teacher'), 'nn'],
    ['the platform, never named', { read: ['coordinator'] }, staff('platformAdmin'), 'nn'],
    ['staff, filling is of others', { fill: ['coordinator'] }, staff('teacher'), 'yn'],
    ['who fills a restricted section', { read: [], fill: ['teacher'] }, staff('teacher'), 'yy'],
    ['a guardian that is asked', { fill: ['guardian'] }, guardian('s'), 'yy'],
    ['a guardian that may read', { read: ['guardian'] }, guardian('s'), 'yn'],
    ['a guardian without an invitation', { fill: ['guardian'] }, guardian('other'), 'nn'],
    ['who will sign, nothing said', undefined, signer, 'yn'],
    ['who will sign and is not named', { read: ['coordinator'] }, signer, 'nn'],
    ['who will sign, filling is of staff', { fill: ['coordinator'] }, signer, 'yn'],
    ['a section nobody may read', { read: [] }, staff('coordinator'), 'nn'],
  ] as [string, SectionAccess | undefined, Reader, string][])(
    '%s',
    (_, access, reader, expected) => {
      expect(rights(access, reader)).toBe(expected)
    },
  )
})

describe('readableBy', () => {
  const definition: PlanDefinition = {
    format: 'leidraad.plan-definition',
    formatVersion: 1,
    sections: [
      { ...section(), id: 'open' },
      { ...section({ read: ['coordinator'] }), id: 'closed' },
    ],
    slots: [],
    guards: {
      consultation: { conversations: { section: 'closed', field: 'talks' } },
      pupilHeard: {
        heard: { section: 'open', field: 'heard' },
        whyNot: { section: 'open', field: 'whyNot' },
        occasions: ['creation'],
      },
    },
    meanings: {
      startDate: { section: 'open', field: 'start' },
      endDate: { section: 'closed', field: 'end' },
    },
  }

  it('holds no other section, and no rule about one', () => {
    const readable = readableBy(definition, staff('teacher'))
    expect(JSON.stringify(readable)).not.toContain('closed')
    expect(readable.guards).toEqual({ pupilHeard: definition.guards?.pupilHeard })
    expect(readable.meanings).toEqual({ startDate: definition.meanings?.startDate })
    expect(readableBy(definition, staff('coordinator'))).toBe(definition)
  })
})

describe('isSignedWith', () => {
  it('leaves out what a signer, or a reader of signed plans, may not read', () => {
    const signed = ['boardAdmin', 'schoolAdmin', 'coordinator'] as const
    expect(isSignedWith(section(), ['guardian'])).toBe(true)
    expect(isSignedWith(section({ read: [...signed] }), ['guardian'])).toBe(false)
    expect(isSignedWith(section({ read: [...signed, 'guardian'] }), ['guardian'])).toBe(true)
    expect(isSignedWith(section({ read: [...signed] }), ['principal', 'careCoordinator'])).toBe(
      true,
    )
    expect(isSignedWith(section({ read: ['coordinator', 'guardian'] }), ['guardian'])).toBe(false)
    expect(isSignedWith(section({ read: [...audiences] }), ['teacher', 'pupil'])).toBe(true)
  })

  it('takes a section with a list of readers for restricted, whoever is on it', () => {
    expect(
      [undefined, { fill: [...contributorRoles] }].map((a) => isRestricted(section(a))),
    ).toEqual([false, false])
    expect(isRestricted(section({ read: [...audiences] }))).toBe(true)
  })
})
