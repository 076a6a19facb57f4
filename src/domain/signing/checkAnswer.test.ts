import { describe, expect, it } from '@jest/globals'

import { isDomainError } from '../errors.js'
import { checkAnswer, readDeclining, readSigning } from './checkAnswer.js'
import type { SignerAnswer } from './checkAnswer.js'
import type { Intent } from './slots.js'
import type { SignerStatus } from './slots.js'
import type { RequestStatus } from './turns.js'

const codeOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return isDomainError(error) ? error.code : error
  }
}

const signature = { method: 'typed', name: 'Marta Kowalska' } as const
const consent: SignerAnswer = { outcome: 'signed', intent: 'consentActionPart', signature }
const refusal: SignerAnswer = { outcome: 'declined', statement: 'Te weinig uren.' }
const guardianIntents: Intent[] = ['consentActionPart', 'seen', 'disagreeWithStatement']

describe('readSigning', () => {
  it('takes an intent of the slot with its statement', () => {
    const sent = { intent: 'disagreeWithStatement', statement: ' Te weinig uren. ', signature }
    expect(readSigning(guardianIntents, sent)).toEqual({
      outcome: 'signed',
      intent: 'disagreeWithStatement',
      statement: 'Te weinig uren.',
      signature,
    })
  })

  it.each([
    [{ intent: 'established' }, 'signing.intent.unknown'],
    [{ intent: undefined }, 'signing.intent.unknown'],
    [{ intent: 'constructor' }, 'signing.intent.unknown'],
    [{ intent: 'disagreeWithStatement' }, 'signing.statement.missing'],
    [{ intent: 'disagreeWithStatement', statement: '  ' }, 'signing.statement.missing'],
    [{ intent: 'seen', statement: 'a'.repeat(4_001) }, 'forms.tooLarge'],
    [{ intent: 'seen', signature: {} }, 'signing.name.missing'],
  ])('refuses %j', (sent, code) => {
    expect(codeOf(() => readSigning(guardianIntents, { signature, ...sent }))).toBe(code)
  })
})

describe('readDeclining', () => {
  it.each([[undefined], [''], ['  '], [7]])('asks for a reason instead of %j', (reason) => {
    expect(codeOf(() => readDeclining(reason))).toBe('signing.reason.missing')
  })
})

type Row = [
  signer: [SignerStatus, RequestStatus],
  given: SignerAnswer | undefined,
  expected: string,
]

describe('checkAnswer', () => {
  const table: Row[] = [
    [['invited', 'open'], undefined, 'new'],
    [['waiting', 'open'], undefined, 'signing.notYourTurn'],
    [['invited', 'withdrawn'], undefined, 'signing.closed'],
    [['invited', 'declined'], undefined, 'signing.closed'],
    [['waiting', 'withdrawn'], undefined, 'signing.closed'],
    [['signed', 'open'], consent, 'repeat'],
    [['signed', 'completed'], consent, 'repeat'],
    [['signed', 'sealed'], consent, 'repeat'],
    [['signed', 'open'], { ...consent, intent: 'seen' }, 'signing.closed'],
    [
      ['signed', 'open'],
      { ...consent, signature: { method: 'typed', name: 'M.' } },
      'signing.closed',
    ],
    [['declined', 'declined'], refusal, 'signing.closed'],
  ]
  it.each(table)(
    'of someone and a request %j, given %j: %s',
    ([status, request], given, expected) => {
      const signer = { status, intents: guardianIntents, given }
      expect(codeOf(() => checkAnswer(signer, request, consent))).toBe(expected)
    },
  )

  it('takes the same refusal twice', () => {
    const signer = { status: 'declined' as const, intents: guardianIntents, given: refusal }
    expect(checkAnswer(signer, 'declined', { ...refusal })).toBe('repeat')
  })
})
