import { describe, expect, it } from '@jest/globals'

import { askedUnder, strictest } from './consent.js'
import { sentencesOf } from './sentences.js'

const proposed = {
  seen: 'seen',
  consentActionPart: 'consent',
  disagreeWithStatement: 'against the action part',
  disagreeWithPlan: 'against the plan',
  heard: 'heard',
  contributed: 'contributed',
  established: 'for the authority',
  establishedForSchool: 'for the school',
  establishedPerspective: 'the perspective part',
}

describe('sentences', () => {
  it('let only a principal speak for the competent authority', () => {
    const of = (role: 'principal' | 'teacher') =>
      sentencesOf({ role, intents: ['established'] }, proposed).established
    expect(of('principal')).toBe('for the authority')
    expect(of('teacher')).toBe('for the school')
  })

  it('do not name an action part that is not there', () => {
    const of = (actionDigest?: string) =>
      sentencesOf(
        {
          role: 'guardian',
          intents: askedUnder(['consentActionPart', 'seen', 'disagreeWithStatement'], {
            ...strictest,
            ...(actionDigest !== undefined && { actionDigest }),
          }),
        },
        proposed,
      )
    expect(of('d')).toEqual({
      consentActionPart: 'consent',
      seen: 'seen',
      disagreeWithStatement: 'against the action part',
    })
    expect(of()).toEqual({ seen: 'seen', disagreeWithPlan: 'against the plan' })
  })

  it('are those of the slot where it has its own, but for what its author did not foresee', () => {
    expect(
      sentencesOf(
        { role: 'principal', intents: ['established'], sentences: { established: 'Akkoord.' } },
        proposed,
      ),
    ).toEqual({ established: 'Akkoord.', establishedPerspective: 'the perspective part' })
  })
})
