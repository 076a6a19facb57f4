import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  isCompleteMembership,
  isEmptyReach,
  mayGrant,
  nouns,
  reaches,
  reachOf,
  roles,
  verbs,
  type Membership,
} from './roles.js'

const membership = fc.record(
  {
    role: fc.constantFrom(...roles.filter((role) => role !== 'platformAdmin')),
    board: fc.constantFrom('board-a', 'board-b'),
    school: fc.constantFrom('school-a', 'school-b'),
  },
  { requiredKeys: ['role', 'board'] },
) as fc.Arbitrary<Membership>

describe('reachOf', () => {
  it('never reaches a school or board that no membership names', () => {
    fc.assert(
      fc.property(
        fc.array(membership),
        fc.constantFrom(...nouns),
        fc.constantFrom(...verbs),
        (memberships, noun, verb) => {
          const reach = reachOf(memberships, noun, verb)
          return (
            !reaches(reach, { board: 'board-x', school: 'school-x' }) &&
            !reaches(reach, { board: 'board-x' })
          )
        },
      ),
    )
  })

  it('reaches every school of a board for a board administrator', () => {
    const reach = reachOf([{ role: 'boardAdmin', board: 'board-a' }], 'plan', 'send')
    expect(reaches(reach, { board: 'board-a', school: 'any' })).toBe(true)
    expect(reaches(reach, { board: 'board-b', school: 'any' })).toBe(false)
  })

  it('lets a school read what its board shares, and not change it', () => {
    const own: Membership[] = [{ role: 'schoolAdmin', board: 'board-a', school: 'school-a' }]
    expect(reaches(reachOf(own, 'standard', 'read'), { board: 'board-a' })).toBe(true)
    expect(reaches(reachOf(own, 'standard', 'update'), { board: 'board-a' })).toBe(false)
    expect(
      reaches(reachOf(own, 'standard', 'read'), { board: 'board-a', school: 'school-b' }),
    ).toBe(false)
  })

  it('gives a role of a school nothing when the school is missing', () => {
    for (const noun of nouns) {
      const reach = reachOf([{ role: 'schoolAdmin', board: 'board-a' }], noun, 'read')
      expect(isEmptyReach(reach)).toBe(true)
    }
  })

  it.each(['pupil', 'plan', 'signing', 'signedDocument', 'audit'] as const)(
    'shares no %s of the board with its schools',
    (noun) => {
      const own: Membership[] = [{ role: 'schoolAdmin', board: 'board-a', school: 'school-a' }]
      expect(reaches(reachOf(own, noun, 'read'), { board: 'board-a' })).toBe(false)
    },
  )

  it.each([
    ['reader', 'plan', 'read', false],
    ['reader', 'standard', 'read', true],
    ['teacher', 'plan', 'update', true],
    ['teacher', 'plan', 'send', false],
    ['teacher', 'signing', 'read', false],
    ['coordinator', 'plan', 'send', true],
    ['coordinator', 'standard', 'publish', false],
    ['schoolAdmin', 'standard', 'publish', true],
    ['schoolAdmin', 'school', 'create', false],
    ['boardAdmin', 'school', 'create', true],
    ['boardAdmin', 'board', 'create', false],
  ] as const)('gives %s on %s the verb %s: %s', (role, noun, verb, allowed) => {
    const own: Membership = { role, board: 'b', ...(role !== 'boardAdmin' && { school: 's' }) }
    expect(isEmptyReach(reachOf([own], noun, verb))).toBe(!allowed)
  })
})

describe('mayGrant', () => {
  const schoolAdmin: Membership = { role: 'schoolAdmin', board: 'b', school: 's' }

  it('lets nobody grant a role above the own', () => {
    fc.assert(
      fc.property(membership, membership, (own, granted) => {
        const above = roles.indexOf(granted.role) < roles.indexOf(own.role)
        return !above || !mayGrant([own], granted)
      }),
    )
  })

  it('keeps a school administrator within the own school', () => {
    expect(mayGrant([schoolAdmin], { role: 'teacher', board: 'b', school: 's' })).toBe(true)
    expect(mayGrant([schoolAdmin], { role: 'teacher', board: 'b', school: 'other' })).toBe(false)
    expect(mayGrant([schoolAdmin], { role: 'boardAdmin', board: 'b' })).toBe(false)
  })

  it('refuses those who manage no users', () => {
    const teacher: Membership = { role: 'teacher', board: 'b', school: 's' }
    expect(mayGrant([teacher], teacher)).toBe(false)
  })
})

describe('isCompleteMembership', () => {
  it.each([
    [{ role: 'platformAdmin' }, true],
    [{ role: 'boardAdmin', board: 'b' }, true],
    [{ role: 'boardAdmin', board: 'b', school: 's' }, false],
    [{ role: 'teacher', board: 'b' }, false],
    [{ role: 'teacher', board: 'b', school: 's' }, true],
  ] as [Membership, boolean][])('judges %j as %s', (membership, complete) => {
    expect(isCompleteMembership(membership)).toBe(complete)
  })
})
