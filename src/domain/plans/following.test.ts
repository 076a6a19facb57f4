import { describe, expect, it } from '@jest/globals'

import { mayFollow, proposedTitle, supersedesFrom, type Followable } from './following.js'

const former: Followable = {
  ...{ status: 'signed', subject: 'p1', standard: 'opp', number: 2 },
  isEvaluation: false,
}
const next = { subject: 'p1', standard: 'opp', number: 3 }

describe('A plan that follows another', () => {
  it.each<[string, boolean, Partial<Followable>, Partial<typeof next>, boolean]>([
    ['a newer version of the same template', true, {}, {}, false],
    ['the same version', true, {}, { number: 2 }, false],
    ['an older version', false, {}, { number: 1 }, false],
    ['another template', false, {}, { standard: 'plan' }, false],
    ['another pupil', false, {}, { subject: 'p2' }, false],
    ['a draft', false, { status: 'draft' }, {}, false],
    ['what is out for signing', false, { status: 'signing' }, {}, false],
    ['an evaluation', false, { isEvaluation: true }, {}, false],
    ['what is followed already', false, {}, {}, true],
  ])('of %s: %s', (_, may, changed, wanted, isFollowed) => {
    expect(mayFollow({ ...former, ...changed }, { ...next, ...wanted }, { isFollowed })).toBe(may)
  })

  it('takes the place of the former when it is both sealed and begun', () => {
    expect(supersedesFrom('2026-08-31', '2026-06-20')).toBe('2026-08-31')
    expect(supersedesFrom('2026-08-31', '2026-09-14')).toBe('2026-09-14')
    expect(supersedesFrom(undefined, '2026-09-14')).toBe('2026-09-14')
  })
})

describe('The title that is proposed', () => {
  const named = { kind: 'OPP', subject: 'Łukasz de Vries', today: '2026-11-30' }

  it.each([
    ['the school year of today', {}, 'OPP 2026-2027 Łukasz de Vries'],
    ['the last day of a school year', { today: '2026-07-31' }, 'OPP 2025-2026 Łukasz de Vries'],
    ['the first', { today: '2026-08-01' }, 'OPP 2026-2027 Łukasz de Vries'],
    ['of its start', { startDate: '2027-08-30' }, 'OPP 2027-2028 Łukasz de Vries'],
    [
      'the year after the former, begun before the summer',
      { today: '2026-06-01', formerStart: '2025-09-01' },
      'OPP 2026-2027 Łukasz de Vries',
    ],
    ['no year that is past', { formerStart: '2023-09-01' }, 'OPP 2026-2027 Łukasz de Vries'],
  ])('has %s', (_, rest, title) => {
    expect(proposedTitle({ ...named, ...rest })).toBe(title)
  })

  it('fits its field', () => {
    expect(proposedTitle({ ...named, kind: 'x'.repeat(300) })).toHaveLength(200)
  })
})
