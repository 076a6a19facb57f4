import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  consentOf,
  consentOfWhom,
  establishable,
  intentsNow,
  strictest,
  askedUnder,
  withoutConsent,
  type ConsentAnswer,
  type ConsentPolicy,
} from './consent.js'
import { afterAnswer, invitable, type AnsweringParty } from './turns.js'

const answers: Record<string, Partial<ConsentAnswer>> = {
  wait: { status: 'waiting' },
  asked: { status: 'invited' },
  yes: { status: 'signed', intent: 'consentActionPart' },
  no: { status: 'signed', intent: 'disagreeWithStatement' },
  seen: { status: 'signed', intent: 'seen' },
  declined: { status: 'declined' },
}

const guardians = (text: string): ConsentAnswer[] =>
  text.split(' ').map((answer) => ({
    intents: ['consentActionPart', 'seen', 'disagreeWithStatement'],
    status: 'waiting',
    ...answers[answer],
  }))

const principal: AnsweringParty = {
  id: 'principal',
  order: 2,
  required: true,
  intents: ['established'],
  status: 'waiting',
}

const one: ConsentPolicy = { ...strictest, consentOf: 'one' }
const perspective: ConsentPolicy = { ...strictest, withoutConsent: 'perspective' }

describe('consent to the action part', () => {
  it.each([
    ['yes', 'given', 'given'],
    ['yes yes', 'given', 'given'],
    ['yes seen', 'partly', 'given'],
    ['yes declined', 'partly', 'given'],
    ['seen', 'notGiven', 'notGiven'],
    ['declined', 'notGiven', 'notGiven'],
    ['yes asked', 'open', 'open'],
    ['wait wait', 'open', 'open'],
    ['yes no', 'refused', 'refused'],
    ['no asked', 'refused', 'refused'],
    ['no no', 'refused', 'refused'],
  ])('of guardians who answer %s is %s, or %s where one suffices', (text, ofAll, ofOne) => {
    expect(consentOf(guardians(text), strictest).state).toBe(ofAll)
    expect(consentOf(guardians(text), one).state).toBe(ofOne)
  })

  it('is not asked where nobody is asked for it', () => {
    const reader: ConsentAnswer = { intents: ['seen'], status: 'signed', intent: 'seen' }
    expect(consentOf([reader], strictest)).toEqual({
      state: 'notAsked',
      asked: 0,
      given: 0,
      refused: 0,
    })
  })

  it('holds from an earlier request, until somebody refuses', () => {
    const terms = { ...strictest, earlierRequest: 'r1' }
    const reader: ConsentAnswer = { intents: ['seen', 'disagreeWithStatement'], status: 'invited' }
    expect(consentOf([reader], terms).state).toBe('given')
    const against: ConsentAnswer = { ...reader, ...answers.no }
    expect(consentOf([against], terms).state).toBe('refused')
  })

  it.each([
    ['given', strictest, 'whole'],
    ['notAsked', strictest, 'whole'],
    ['open', perspective, 'nothing'],
    ['refused', strictest, 'nothing'],
    ['refused', perspective, 'perspective'],
    ['partly', perspective, 'perspective'],
    ['notGiven', strictest, 'nothing'],
  ] as const)('%s: a board with %o lets %s be established', (state, policy, what) => {
    expect(establishable({ state }, policy)).toBe(what)
  })

  it('lets the principal sign what may be established, and nothing else', () => {
    const asked = ['established', 'seen'] as const
    expect(intentsNow(asked, guardians('yes'), strictest)).toEqual(['established', 'seen'])
    expect(intentsNow(asked, guardians('no'), strictest)).toEqual(['seen'])
    expect(intentsNow(asked, guardians('no'), perspective)).toEqual([
      'establishedPerspective',
      'seen',
    ])
    expect(intentsNow(['established'], guardians('asked'), perspective)).toEqual([])
  })

  it('is asked of an action part, once, of who can give it', () => {
    const guardian = ['consentActionPart', 'seen', 'disagreeWithStatement'] as const
    const action = { ...strictest, actionDigest: 'd' }
    expect(askedUnder(guardian, action)).toEqual(guardian)
    expect(askedUnder(guardian, { ...action, earlierRequest: 'r' })).toEqual([
      'seen',
      'disagreeWithStatement',
    ])
    expect(askedUnder(guardian, strictest)).toEqual(['seen', 'disagreeWithPlan'])
    expect(askedUnder(['heard', 'disagreeWithStatement'], action)).toEqual([
      'heard',
      'disagreeWithPlan',
    ])
    expect(askedUnder(['consentActionPart', 'disagreeWithStatement'], strictest)).toEqual([
      'seen',
      'disagreeWithPlan',
    ])
  })

  it('is not there for an action part that nobody is asked about', () => {
    expect(consentOf([principal], { ...strictest, actionDigest: 'd' }).state).toBe('notGiven')
  })

  it('is needed for a plan that nobody but its guardians signs', () => {
    const family = (text: string) =>
      guardians(text).map((one, index) => ({ ...one, id: `${index}`, order: 1, required: true }))
    expect(afterAnswer(family('yes no'), strictest)).toBe('noConsent')
    expect(afterAnswer(family('yes no'), perspective)).toBe('completed')
    expect(afterAnswer(family('yes yes'), strictest)).toBe('completed')
  })

  it('is never missing under a signature that establishes the whole plan', () => {
    const policy = fc.record({
      consentOf: fc.constantFrom(...consentOfWhom),
      withoutConsent: fc.constantFrom(...withoutConsent),
    })
    const given = fc.array(fc.constantFrom(...Object.keys(answers)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(given, policy, (texts, terms) => {
        const asked = guardians(texts.join(' '))
        const agrees = asked.filter(({ intent }) => intent === 'consentActionPart').length
        const isAgreed =
          agrees >= (terms.consentOf === 'all' ? asked.length : 1) &&
          asked.every(
            ({ status, intent }) =>
              intent !== 'disagreeWithStatement' && status !== 'waiting' && status !== 'invited',
          )
        return intentsNow(['established'], asked, terms).includes('established') === isAgreed
      }),
    )
  })

  it('asks whoever establishes a plan once that is possible, whatever their order', () => {
    const first = { ...principal, order: 0 }
    const invited = (text: string, terms = strictest) =>
      invitable(
        [
          ...guardians(text).map((one, index) => ({
            ...one,
            id: `g${index}`,
            order: 1,
            required: true,
          })),
          first,
        ],
        terms,
      ).map(({ id }) => id)
    expect(invited('wait wait')).toEqual(['g0', 'g1'])
    expect(invited('yes wait')).toEqual(['g1'])
    expect(invited('yes yes')).toEqual(['principal'])
    expect(invited('no yes')).toEqual([])
    expect(invited('no yes', perspective)).toEqual(['principal'])
  })

  it('ends a request before the principal is asked what may not be established', () => {
    const family = (text: string): AnsweringParty[] =>
      guardians(text).map((guardian, index) => ({
        ...guardian,
        id: String(index),
        order: 1,
        required: false,
      }))
    const after = (text: string, terms: ConsentPolicy) =>
      afterAnswer([...family(text), principal], terms)
    expect(after('yes no', strictest)).toBe('noConsent')
    expect(after('no asked', strictest)).toBe('open')
    expect(after('yes yes', strictest)).toBe('open')
    expect(after('yes no', perspective)).toBe('open')
    expect(after('yes seen', strictest)).toBe('noConsent')
    expect(after('yes seen', one)).toBe('open')
  })
})
