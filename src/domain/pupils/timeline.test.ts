import { describe, expect, it } from '@jest/globals'

import {
  conversationAt,
  dueOfContributions,
  dueOfPlan,
  saidByDay,
  soonestFirst,
} from './timeline.js'

const today = '2026-11-30'
const named = { id: '7', title: 'OPP 2026-2027' }
const noon = (day: string) => `${day}T12:00:00.000Z`
const draft = { ...named, status: 'draft' as const }
const signed = { ...named, status: 'signed' as const, startDate: noon('2026-02-01') }

describe('A plan', () => {
  it.each([
    ['2026-12-28', [{ kind: 'evaluate', day: '2026-12-28', isLate: false, plan: named }]],
    ['2026-11-29', [{ kind: 'evaluate', day: '2026-11-29', isLate: true, plan: named }]],
    ['2026-12-29', []],
  ])('in force, to be evaluated by %s, is due from four weeks before', (day, due) => {
    expect(dueOfPlan({ ...signed, evaluateBy: noon(day) }, today)).toEqual(due)
  })

  it('that was evaluated, is due by the day of the next evaluation', () => {
    const evaluated = { ...signed, evaluateBy: noon('2026-06-01') }
    const again = (day: string) => dueOfPlan({ ...evaluated, evaluateAgainBy: noon(day) }, today)
    expect(again('2026-12-28')).toMatchObject([{ day: '2026-12-28', isLate: false }])
    expect(again('2026-11-29')).toMatchObject([{ day: '2026-11-29', isLate: true }])
  })

  it.each([
    ['2026-12-28', [{ kind: 'establish', day: '2026-12-28', isLate: false, plan: named }]],
    ['2026-11-29', [{ kind: 'establish', day: '2026-11-29', isLate: true, plan: named }]],
    ['2026-12-29', []],
  ])('not signed, to be established by %s, is due by the same rule', (day, due) => {
    expect(dueOfPlan({ ...draft, establishBy: noon(day) }, today)).toEqual(due)
  })

  it('that has ended, or has no days, is never due', () => {
    const ended = { ...signed, endedAt: noon('2026-10-01'), evaluateBy: noon('2026-11-01') }
    expect([dueOfPlan(ended, today), dueOfPlan(draft, today)]).toEqual([[], []])
  })
})

describe('What was asked of others', () => {
  const asked = (status: string, dueDate?: string) => ({
    ...{ name: 'Agnieszka Kowalska', status },
    ...(dueDate && { dueDate: noon(dueDate) }),
  })

  it('is due as long as it was not given and the plan is open', () => {
    const all = [asked('invited', '2026-11-29'), asked('started', '2026-12-05'), asked('invited')]
    const gone = [asked('done', '2026-12-01'), asked('withdrawn', '2026-12-01')]
    expect(dueOfContributions(draft, [...all, ...gone], today)).toMatchObject([
      { kind: 'contribution', day: '2026-11-29', isLate: true },
      { kind: 'contribution', day: '2026-12-05', isLate: false },
    ])
    expect(dueOfContributions(signed, all, today)).toEqual([])
  })

  it('stands with the rest, the soonest first', () => {
    const plan = dueOfPlan({ ...draft, establishBy: noon('2026-12-01') }, today)
    const parts = dueOfContributions(draft, [asked('invited', '2026-11-30')], today)
    expect(soonestFirst([...plan, ...parts]).map(({ kind }) => kind)).toEqual([
      'contribution',
      'establish',
    ])
  })
})

describe('What was said and planned', () => {
  it('is told by reader and day, under its last word', () => {
    const said = (share: string, madeAt: string) => ({ share, madeAt })
    expect(
      saidByDay([
        said('m', '2026-11-29T10:00:00.000Z'),
        said('m', '2026-11-29T12:00:00.000Z'),
        said('s', '2026-11-29T11:00:00.000Z'),
        // Past midnight in Amsterdam.
        said('m', '2026-11-29T23:30:00.000Z'),
      ]),
    ).toEqual([
      { share: 'm', at: '2026-11-29T12:00:00.000Z', count: 2 },
      { share: 's', at: '2026-11-29T11:00:00.000Z', count: 1 },
      { share: 'm', at: '2026-11-29T23:30:00.000Z', count: 1 },
    ])
  })

  it('stands where it begins, or when it was cancelled', () => {
    const moments = [
      { date: '2026-12-10', from: '14:00', to: '14:45' },
      { date: '2026-12-08', from: '14:00', to: '14:45' },
    ]
    const planned = { status: 'planned' as const, moments, changedAt: noon('2026-11-20') }
    const now = noon(today)
    expect(conversationAt(planned, now)).toEqual({
      ...{ stage: 'proposed', at: '2026-12-08T13:00:00.000Z' },
    })
    expect(conversationAt({ ...planned, status: 'cancelled' }, now)).toEqual({
      ...{ stage: 'cancelled', at: noon('2026-11-20') },
    })
  })
})
