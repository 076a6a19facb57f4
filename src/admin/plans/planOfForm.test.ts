import { describe, expect, it } from '@jest/globals'

import type { FormOfPlan } from '../../actions/plans/planForm.js'
import { outcomeOf, versionsOf } from './planOfForm.js'

const failed = (status: number, code?: string, data: Record<string, unknown> = {}) =>
  outcomeOf({ ok: false, failure: { status, message: 'tekst', data, ...(code && { code }) } })

describe('outcomeOf', () => {
  it('brings the colleague’s version with a stale revision', () => {
    const data = { revision: 4, answers: { goal: 'x' } }
    expect(failed(409, 'plan.revision.stale', data)).toEqual({ kind: 'stale', theirs: data })
  })

  it('says who wrote that version, and when', () => {
    const savedBy = { kind: 'staff', id: '3', name: 'Jan ’t Hart' } as const
    const savedAt = '2026-11-22T13:00:00.000Z'
    const data = { revision: 4, answers: {}, savedBy, savedAt }
    expect(failed(409, 'plan.revision.stale', data)).toEqual({
      kind: 'stale',
      theirs: { revision: 4, answers: {}, savedBy, savedAt: new Date(savedAt) },
    })
  })

  it('does not retry what will be refused again', () => {
    expect(failed(409, 'plan.locked').kind).toBe('refused')
    expect(failed(403, 'access.denied').kind).toBe('refused')
  })

  it.each([0, 429, 500, 503])('retries after status %d', (status) => {
    expect(failed(status).kind).toBe('unreachable')
  })

  it('tells a session that ended from a refusal', () => {
    expect(failed(403, 'access.loggedOut').kind).toBe('loggedOut')
    expect(failed(401).kind).toBe('loggedOut')
  })

  it('takes from a save what it made of the section', () => {
    const savedBy = { kind: 'staff', id: '3', name: 'Jan ’t Hart' } as const
    const value = { revision: 2, issues: [], savedBy, savedAt: '2026-11-22T13:00:00.000Z' }
    expect(outcomeOf({ ok: true, value })).toEqual({
      kind: 'saved',
      revision: 2,
      issues: [],
      savedBy,
    })
  })
})

describe('versionsOf', () => {
  it('starts each section where the server has it, one that nobody saved at 0', () => {
    const section = (id: string) => ({ id, title: id, fields: [] })
    const plan: FormOfPlan = {
      definition: {
        format: 'leidraad.plan-definition',
        formatVersion: 1,
        sections: [section('goals'), section('talks')],
        slots: [],
      },
      answers: { goals: { goal: 'Lezen' } },
      sections: { goals: { revision: 3, mayFill: true, provenance: {}, sourceChanges: [] } },
      people: [],
      status: 'draft',
      occasion: 'creation',
      mayFill: true,
      maySend: false,
      today: '2026-11-22',
    }
    expect(versionsOf(plan)).toEqual({
      goals: { revision: 3, answers: { goal: 'Lezen' } },
      talks: { revision: 0, answers: {} },
    })
  })
})
