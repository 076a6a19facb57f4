/**
 * Where a plan is in its life. People decide what a plan's status is and when it ends; dates decide
 * everything else, so nothing has to move a plan at night. One table: what a plan's phase is and which
 * plans a list shows are the same rows, read twice.
 */
import { dayOfStored } from '../kernel/storedDay.js'
import { plusDays } from '../logic/isoDays.js'
import type { PlanStatus } from './planChange.js'

export const phases = [
  'draft',
  /** A draft that people outside read, or are invited to talk about. */
  'inDiscussion',
  'signing',
  /** Signed, and its start date is still to come. */
  'agreed',
  'inForce',
  /** In force, and evaluated; the next evaluation is not due. */
  'evaluated',
  'evaluationDue',
  'overdue',
  /** The plan that follows it is in force. */
  'superseded',
  'ended',
  /** An evaluation that was signed: it is of one moment. */
  'established',
] as const
export type Phase = (typeof phases)[number]

export const endReasons = ['leftSchool', 'notNeeded', 'replaced'] as const
export type EndReason = (typeof endReasons)[number]

/** How long before its day an evaluation is announced. */
export const EVALUATION_DAYS = 28

/** As stored: moments, of which the day counts. */
export type DatedPlan = {
  status: PlanStatus
  startDate?: string | null
  evaluateBy?: string | null
  establishBy?: string | null
  /** When the draft was first shared, or a conversation about it planned. */
  discussedFrom?: string | null
  endedAt?: string | null
  /** When the plan that follows it comes into force, once that is sealed. */
  supersededFrom?: string | null
  /** By when it is evaluated after an evaluation; before that the plan itself tells it. */
  evaluateAgainBy?: string | null
  /** Of an evaluation, what it evaluates. */
  evaluates?: string | null
}

/** By when a plan is evaluated, or evaluated again; an ISO date. */
export const evaluationDayOf = ({
  evaluateBy,
  evaluateAgainBy,
}: Pick<DatedPlan, 'evaluateBy' | 'evaluateAgainBy'>): string | undefined =>
  dayOfStored(evaluateAgainBy ?? evaluateBy)

type DateOfPlan = Exclude<keyof DatedPlan, 'status' | 'evaluates'>

/** `from` and `before` a day; a date that is absent is neither. */
type Test =
  | { field: 'status'; is: PlanStatus }
  | { field: DateOfPlan | 'evaluates'; absent: boolean }
  | { field: DateOfPlan; from: string }
  | { field: DateOfPlan; before: string }

/** Any of the rows, of which all tests hold. */
type Rows = readonly (readonly Test[])[]

const isDraft: Test[] = [{ field: 'status', is: 'draft' }]
const isSigned: Test[] = [
  { field: 'status', is: 'signed' },
  { field: 'evaluates', absent: true },
]
const isSealed: Test[] = [...isSigned, { field: 'endedAt', absent: true }]
const isEstablished: Test[] = [
  { field: 'status', is: 'signed' },
  { field: 'evaluates', absent: false },
]

/** Sealed and not superseded; and of those, what has begun. */
function rowsGoing(tomorrow: string) {
  const isLast: Test[] = [
    { field: 'supersededFrom', absent: true },
    { field: 'supersededFrom', from: tomorrow },
  ]
  const started: Test[] = [
    { field: 'startDate', absent: true },
    { field: 'startDate', before: tomorrow },
  ]
  const sealed = (...rest: Test[]): Rows => isLast.map((last) => [...isSealed, last, ...rest])
  const going = (...rest: Test[]): Rows => started.flatMap((start) => sealed(start, ...rest))
  return { sealed, going }
}

/** As long as nothing evaluated it, the plan itself tells by when. */
const isFirst: Test = { field: 'evaluateAgainBy', absent: true }

/** Every phase with the plans in it: each plan is in exactly one. */
function rowsOf(today: string): Record<Phase, Rows> {
  const tomorrow = later(today, 1)
  const afterNotice = later(today, EVALUATION_DAYS + 1)
  const { sealed, going } = rowsGoing(tomorrow)
  return {
    draft: [[...isDraft, { field: 'discussedFrom', absent: true }]],
    inDiscussion: [[...isDraft, { field: 'discussedFrom', absent: false }]],
    signing: [[{ field: 'status', is: 'signing' }]],
    agreed: sealed({ field: 'startDate', from: tomorrow }),
    inForce: [
      ...going(isFirst, { field: 'evaluateBy', absent: true }),
      ...going(isFirst, { field: 'evaluateBy', from: afterNotice }),
    ],
    evaluated: going({ field: 'evaluateAgainBy', from: afterNotice }),
    evaluationDue: [
      ...going(isFirst, ...within('evaluateBy', today, afterNotice)),
      ...going(...within('evaluateAgainBy', today, afterNotice)),
    ],
    overdue: [
      ...going(isFirst, { field: 'evaluateBy', before: today }),
      ...going({ field: 'evaluateAgainBy', before: today }),
    ],
    superseded: [[...isSealed, { field: 'supersededFrom', before: tomorrow }]],
    ended: [[...isSigned, { field: 'endedAt', absent: false }]],
    established: [isEstablished],
  }
}

const within = (field: DateOfPlan, from: string, before: string): Test[] => [
  { field, from },
  { field, before },
]

/** Plans that should have been established by now, and are not. */
const lateRows = (today: string): Rows =>
  (['draft', 'signing'] as const).map((is) => [
    { field: 'status', is },
    { field: 'establishBy', before: today },
  ])

/** Past the year 9999 there is no day; nothing is later than that. */
const later = (day: string, days: number): string => plusDays(day, days) ?? '9999-12-31'

const startOf = (day: string): string => `${day}T00:00:00.000Z`

function holds(plan: DatedPlan, test: Test): boolean {
  if (test.field === 'status') {
    return plan.status === test.is
  }
  if ('absent' in test) {
    return ((plan[test.field] ?? '') === '') === test.absent
  }
  const moment = plan[test.field] ?? ''
  // ISO moments of four-digit years sort as text.
  return (
    moment !== '' && ('from' in test ? moment >= startOf(test.from) : moment < startOf(test.before))
  )
}

const isIn = (plan: DatedPlan, rows: Rows): boolean =>
  rows.some((row) => row.every((test) => holds(plan, test)))

export function phaseOf(plan: DatedPlan, today: string): Phase {
  const rows = rowsOf(today)
  // The rows leave no plan out.
  return phases.find((phase) => isIn(plan, rows[phase])) as Phase
}

const past: readonly Phase[] = ['superseded', 'ended']

/** By when a plan is evaluated next, an ISO date: of what nobody evaluates any more there is none. */
export const nextEvaluationOf = (plan: DatedPlan, today: string): string | undefined =>
  plan.evaluates || past.includes(phaseOf(plan, today)) ? undefined : evaluationDayOf(plan)

export const isLateToEstablish = (plan: DatedPlan, today: string): boolean =>
  isIn(plan, lateRows(today))

/** A question to a database, in the words of Payload. */
export type PlanWhere = { or: { and: Record<string, Record<string, string | boolean>>[] }[] }

const asked = (test: Test): Record<string, Record<string, string | boolean>> => {
  if (test.field === 'status') {
    return { status: { equals: test.is } }
  }
  if ('absent' in test) {
    return { [test.field]: { exists: !test.absent } }
  }
  return {
    [test.field]:
      'from' in test
        ? { greater_than_equal: startOf(test.from) }
        : { less_than: startOf(test.before) },
  }
}

const whereIn = (rows: Rows): PlanWhere => ({
  or: rows.map((row) => ({ and: row.map(asked) })),
})

export const whereOf = (phase: Phase, today: string): PlanWhere => whereIn(rowsOf(today)[phase])

export const whereLateToEstablish = (today: string): PlanWhere => whereIn(lateRows(today))
