import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { afterAnswer, invitable, mayBecome, nextStatuses } from './turns.js'
import { strictest } from './consent.js'
import { slotIntents, type SignerStatus } from './slots.js'
import type { AnsweringParty, RequestStatus } from './turns.js'

const states: Record<string, SignerStatus> = {
  w: 'waiting',
  i: 'invited',
  s: 'signed',
  d: 'declined',
}

/** `1w` required of order 1 and waiting; `1w?` the same, optional. */
const signersFrom = (text: string): AnsweringParty[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part, index) => ({
      id: String(index),
      order: Number(part[0]),
      status: states[part[1] ?? ''] ?? 'waiting',
      required: !part.endsWith('?'),
      intents: ['seen'],
    }))

describe('turns', () => {
  it.each([
    ['1w 1w 2w', '0 1'],
    ['1i 1w 2w', '1'],
    ['1i 1i 2w', ''],
    ['1s 1i 2w', ''],
    ['1s 1i? 2w', ''],
    ['1s 1s 2w', '2'],
    ['1s 1d? 2w', '2'],
    ['1s 1s 2s', ''],
    ['5w 3w 3w', '1 2'],
  ])('of %s invites %s', (signers, expected) => {
    const ids = invitable(signersFrom(signers), strictest).map(({ id }) => id)
    expect(ids.join(' ')).toBe(expected)
  })

  it.each([
    ['1i 2w', 'open'],
    ['1s 2w', 'open'],
    ['1s 2i', 'open'],
    ['1s 2s', 'completed'],
    ['1s 2d?', 'completed'],
    ['1d? 2w', 'open'],
    ['1d 2w', 'declined'],
    ['1s 2d', 'declined'],
    ['1d? 2d?', 'declined'],
    ['1d? 2s?', 'completed'],
    ['', 'declined'],
  ])('after %s the request is %s', (signers, expected) => {
    expect(afterAnswer(signersFrom(signers), strictest)).toBe(expected)
  })

  it('always have someone to wait for while a request is open', () => {
    const signer = fc.record({
      id: fc.uuid(),
      order: fc.integer({ min: 1, max: 4 }),
      required: fc.boolean(),
      status: fc.constantFrom<SignerStatus>('waiting', 'invited', 'signed', 'declined'),
      intents: fc.subarray([...slotIntents], { minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(signer, { minLength: 1 }), (signers) => {
        const someone =
          invitable(signers, strictest).length > 0 || signers.some((s) => s.status === 'invited')
        return afterAnswer(signers, strictest) !== 'open' || someone
      }),
    )
  })

  const statuses = Object.keys(nextStatuses) as RequestStatus[]
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'from %s to %s is allowed only as the table says',
    (from, to) => {
      const allowed = [
        'open-completed',
        'open-declined',
        'open-noConsent',
        'open-withdrawn',
        'completed-sealed',
      ]
      expect(mayBecome(from, to)).toBe(allowed.includes(`${from}-${to}`))
    },
  )
})
