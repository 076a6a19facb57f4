import { describe, expect, it } from '@jest/globals'

import { askedFor, askedProblems, bodyOfAsked, nobodyYet, notAsked } from './asked.js'
import type { ContributionsOfPlan } from '../../actions/contributions/contributionsOfPlan.js'

const marta = { role: 'guardian' as const, name: 'Marta', email: 'marta@ouder.example' }
const lukasz = { role: 'pupil' as const, name: 'Łukasz', email: '' }
const plan: ContributionsOfPlan = {
  isOpen: true,
  contributions: [
    {
      ...marta,
      id: '1',
      status: 'invited',
      sections: ['Thuis'],
      expiresAt: '2027-01-01T00:00:00.000Z',
    },
  ],
  roles: [
    {
      role: 'guardian',
      sections: [
        { id: 'home', title: 'Thuis', mayFill: true },
        { id: 'me', title: 'Over mij', mayFill: false },
      ],
    },
  ],
  suggestions: [marta, lukasz],
  senderEmail: 'zorg@school.example',
}

describe('The form that asks for a contribution', () => {
  it('begins with everything the role may have', () => {
    expect(nobodyYet(plan)).toMatchObject({ role: 'guardian', sections: ['home', 'me'] })
  })

  it('suggests nobody who was asked, and no role without sections', () => {
    expect(notAsked(plan)).toEqual([])
    expect(notAsked({ ...plan, contributions: [] })).toEqual([marta])
  })

  it('asks for a name, an address and something to fill', () => {
    const asked = nobodyYet(plan)
    expect(askedProblems({ ...asked, sections: ['me'] }, plan)).toEqual([
      'nameMissing',
      'emailInvalid',
      'sections',
    ])
    expect(askedProblems(askedFor(plan, marta), plan)).toEqual([])
    const own = { ...marta, email: 'Zorg+marta@school.example' }
    expect(askedProblems(askedFor(plan, own), plan)).toEqual(['senderAddress'])
  })

  it('sends no empty day or message', () => {
    expect(bodyOfAsked(askedFor(plan, marta))).toEqual({
      contributors: [{ ...marta, sections: ['home', 'me'] }],
    })
  })
})
