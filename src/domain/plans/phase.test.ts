import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { storedDay } from '../kernel/storedDay.js'
import { plusDays } from '../logic/isoDays.js'
import {
  EVALUATION_DAYS,
  isLateToEstablish,
  nextEvaluationOf,
  phaseOf,
  phases,
  whereLateToEstablish,
  whereOf,
  type DatedPlan,
  type Phase,
  type PlanWhere,
} from './phase.js'

const today = '2026-11-30'

/** Days around today, and the moments of a day that records were ever stored with. */
const moments = fc
  .tuple(
    fc.integer({ min: -40, max: 40 }),
    fc.constantFrom('00:00:00.000', '12:00:00.000', '23:59:59.999'),
  )
  .map(([days, time]) => `${plusDays(today, days) ?? ''}T${time}Z`)
const date = fc.option(moments)
const plans: fc.Arbitrary<DatedPlan> = fc.record({
  status: fc.constantFrom('draft', 'signing', 'signed'),
  startDate: date,
  evaluateBy: date,
  establishBy: date,
  discussedFrom: date,
  endedAt: date,
  supersededFrom: date,
  evaluateAgainBy: date,
  evaluates: fc.constantFrom(null, null, null, 'p1'),
})

/** What a database makes of a question: what is absent compares with nothing. */
const answers = (where: PlanWhere, plan: DatedPlan): boolean =>
  where.or.some(({ and }) =>
    and.every((clause) =>
      Object.entries(clause).every(([field, comparison]) =>
        Object.entries(comparison).every(([operator, wanted]) =>
          isMet(plan[field as keyof DatedPlan] ?? null, operator, wanted),
        ),
      ),
    ),
  )

function isMet(value: string | null, operator: string, wanted: string | boolean): boolean {
  switch (operator) {
    case 'exists':
      return (value !== null) === wanted
    case 'equals':
      return value === wanted
    case 'less_than':
      return value !== null && value < wanted
    case 'greater_than_equal':
      return value !== null && value >= wanted
    default:
      throw new Error(`No database of ours was asked ${operator}`)
  }
}

/** The same, told as people would. */
function told(plan: DatedPlan): Phase {
  const { status, startDate, evaluateBy, endedAt, supersededFrom, evaluateAgainBy } = plan
  const day = (moment: string | null | undefined) => moment?.slice(0, 10)
  if (status === 'draft') {
    return plan.discussedFrom ? 'inDiscussion' : 'draft'
  }
  if (status !== 'signed') {
    return status
  }
  if (plan.evaluates) {
    return 'established'
  }
  if (endedAt) {
    return 'ended'
  }
  if (supersededFrom && (day(supersededFrom) ?? '') <= today) {
    return 'superseded'
  }
  if ((day(startDate) ?? '') > today) {
    return 'agreed'
  }
  const due = day(evaluateAgainBy ?? evaluateBy)
  if (due === undefined || due > (plusDays(today, EVALUATION_DAYS) ?? '')) {
    return evaluateAgainBy ? 'evaluated' : 'inForce'
  }
  return due < today ? 'overdue' : 'evaluationDue'
}

describe('The phase of a plan', () => {
  it('is what its status and dates tell', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(phaseOf(plan, today)).toBe(told(plan))
      }),
      { numRuns: 2000 },
    )
  })

  it('is found by its question, and by no other', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const found = phases.filter((phase) => answers(whereOf(phase, today), plan))
        expect(found).toEqual([phaseOf(plan, today)])
        expect(answers(whereLateToEstablish(today), plan)).toBe(isLateToEstablish(plan, today))
      }),
      { numRuns: 2000 },
    )
  })

  const signed = { status: 'signed' } as const
  it.each<[string, Partial<DatedPlan>, string | undefined]>([
    ['its own day', {}, '2027-08-31'],
    ['the day after an evaluation', { evaluateAgainBy: storedDay('2028-06-01') }, '2028-06-01'],
    ['no day once it ended', { endedAt: storedDay(today) }, undefined],
    ['no day once it was followed', { supersededFrom: storedDay(today) }, undefined],
    ['no day when it is an evaluation', { evaluates: 'p1' }, undefined],
    ['no day as a draft of one', { status: 'draft', evaluates: 'p1' }, undefined],
  ])('has %s to be evaluated next', (_, changed, day) => {
    const plan = { ...signed, evaluateBy: storedDay('2027-08-31'), ...changed }
    expect(nextEvaluationOf(plan, today)).toBe(day)
  })

  const cases: [string, DatedPlan, Phase][] = [
    ['nobody who was asked about it', { status: 'draft' }, 'draft'],
    ['people who were', { status: 'draft', discussedFrom: storedDay(today) }, 'inDiscussion'],
    ['no dates', signed, 'inForce'],
    ['a start tomorrow', { ...signed, startDate: storedDay('2026-12-01') }, 'agreed'],
    ['a start today', { ...signed, startDate: storedDay(today) }, 'inForce'],
    ['29 days to go', { ...signed, evaluateBy: storedDay('2026-12-29') }, 'inForce'],
    ['four weeks to go', { ...signed, evaluateBy: storedDay('2026-12-28') }, 'evaluationDue'],
    ['its last day', { ...signed, evaluateBy: storedDay(today) }, 'evaluationDue'],
    ['a day too late', { ...signed, evaluateBy: storedDay('2026-11-29') }, 'overdue'],
    [
      'an evaluation',
      {
        ...signed,
        evaluateBy: storedDay('2026-11-29'),
        evaluateAgainBy: storedDay('2027-11-29'),
      },
      'evaluated',
    ],
    ['an evaluation a year ago', { ...signed, evaluateAgainBy: storedDay(today) }, 'evaluationDue'],
    [
      'what it evaluates',
      { ...signed, evaluates: 'p1', evaluateBy: storedDay(today) },
      'established',
    ],
    [
      'an end, however late',
      { ...signed, evaluateBy: storedDay('2026-11-29'), endedAt: storedDay(today) },
      'ended',
    ],
    ['a next plan from today', { ...signed, supersededFrom: storedDay(today) }, 'superseded'],
    [
      'a next plan from tomorrow',
      { ...signed, supersededFrom: storedDay('2026-12-01') },
      'inForce',
    ],
    [
      'an end after the next plan began',
      { ...signed, supersededFrom: storedDay(today), endedAt: storedDay(today) },
      'ended',
    ],
  ]

  it.each(cases)('with %s is as it should', (_, plan, phase) => {
    expect(phaseOf(plan, today)).toBe(phase)
  })

  it('tells apart what should have been established, until it is', () => {
    const late = { establishBy: storedDay('2026-11-29') }
    const isLate = (plan: DatedPlan) => isLateToEstablish(plan, today)
    expect(isLate({ ...late, status: 'draft' })).toBe(true)
    expect(isLate({ ...late, status: 'signing' })).toBe(true)
    expect(isLate({ ...late, status: 'signed' })).toBe(false)
    expect(isLate({ status: 'draft', establishBy: storedDay(today) })).toBe(false)
  })
})
