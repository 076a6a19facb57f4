import { describe, expect, it } from '@jest/globals'

import { outcomeOf } from './planOfForm.js'

const failed = (status: number, code?: string, data: Record<string, unknown> = {}) =>
  outcomeOf({ ok: false, failure: { status, message: 'tekst', data, ...(code && { code }) } })

describe('outcomeOf', () => {
  it('brings the colleague’s version with a stale revision', () => {
    const data = { revision: 4, answers: { goal: 'x' } }
    expect(failed(409, 'plan.revision.stale', data)).toEqual({ kind: 'stale', theirs: data })
  })

  it('does not retry what will be refused again', () => {
    expect(failed(409, 'plan.locked').kind).toBe('refused')
    expect(failed(403, 'access.denied').kind).toBe('refused')
  })

  it.each([0, 429, 500, 503])('retries after status %d', (status) => {
    expect(failed(status).kind).toBe('unreachable')
  })

  it('reads a save without issues as one that found none', () => {
    expect(outcomeOf({ ok: true, value: { revision: 2 } })).toEqual({
      kind: 'saved',
      revision: 2,
      issues: [],
    })
  })
})
