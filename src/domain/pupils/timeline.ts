/** What there is of a pupil, in the order in which it came; and what has to be done by when. */
import {
  inOrder,
  stageOf,
  startOf,
  type ConversationStatus,
  type Moment,
  type Stage,
} from '../conversations/conversation.js'
import type { ContributorRole } from '../definition/access.js'
import { isoDay } from '../kernel/format.js'
import { plusDays } from '../logic/isoDays.js'
import { dayOfStored } from '../kernel/storedDay.js'
import {
  EVALUATION_DAYS,
  evaluationDayOf,
  phaseOf,
  type DatedPlan,
  type Phase,
} from '../plans/phase.js'

export type PlanNamed = { id: string; title: string }

/** `at` is ISO 8601. */
export type TimelineItem = { at: string; plan: PlanNamed } & (
  | { kind: 'plan'; phase: Phase }
  | { kind: 'asked' | 'contributed' | 'shared'; name: string; role: ContributorRole }
  | { kind: 'remarked'; name: string; count: number }
  | /** `at` is when it begins; of one that was cancelled, when that was. */ {
      kind: 'conversation'
      stage: Stage
    }
  | { kind: 'signed'; url: string }
  | { kind: 'file'; fileId: string; name: string; section: string }
)

/** `day` is an ISO date, to be done by then. */
export type Due = { day: string; isLate: boolean; plan: PlanNamed } & (
  { kind: 'establish' | 'evaluate' } | { kind: 'contribution'; name: string }
)

type OfPupil = DatedPlan & PlanNamed
type OfContributor = { name: string; status: string; dueDate?: string | null }

/** The day of a plan that counts now, from four weeks before it. */
export function dueOfPlan(plan: OfPupil, today: string): Due[] {
  const { id, title, establishBy } = plan
  const phase = phaseOf(plan, today)
  const named = { plan: { id, title } }
  const evaluated = evaluationDayOf(plan)
  if (evaluated !== undefined && (phase === 'evaluationDue' || phase === 'overdue')) {
    return [{ kind: 'evaluate', day: evaluated, isLate: phase === 'overdue', ...named }]
  }
  const established = dayOfStored(establishBy)
  const isOpen = plan.status !== 'signed'
  const soon = plusDays(today, EVALUATION_DAYS) ?? today
  return isOpen && established !== undefined && established <= soon
    ? [{ kind: 'establish', day: established, isLate: established < today, ...named }]
    : []
}

/** Who was asked for a part and has not given it, while the plan can still be filled. */
export function dueOfContributions(
  { id, title, status }: OfPupil,
  asked: readonly OfContributor[],
  today: string,
): Due[] {
  return asked.flatMap((one): Due[] => {
    const day = dayOfStored(one.dueDate)
    const isAwaited = status === 'draft' && (one.status === 'invited' || one.status === 'started')
    return isAwaited && day !== undefined
      ? [
          {
            kind: 'contribution',
            ...{ name: one.name, day, isLate: day < today, plan: { id, title } },
          },
        ]
      : []
  })
}

export const soonestFirst = (due: readonly Due[]): Due[] =>
  due.toSorted((a, b) => a.day.localeCompare(b.day))

type Said = { share: string; madeAt: string }

/** What one reader said on one day, together; `at` is when the last of it was. */
export function saidByDay(
  remarks: readonly Said[],
): { share: string; at: string; count: number }[] {
  const days = new Map<string, { share: string; at: string; count: number }>()
  for (const { share, madeAt } of remarks) {
    const key = `${share} ${isoDay(madeAt)}`
    const { at, count } = days.get(key) ?? { at: madeAt, count: 0 }
    days.set(key, { share, at: at > madeAt ? at : madeAt, count: count + 1 })
  }
  return [...days.values()]
}

type Planned = { status: ConversationStatus; moments: readonly Moment[]; changedAt: string }

/** Where a conversation is now, and under which day it stands. */
export function conversationAt(
  { status, moments, changedAt }: Planned,
  now: string,
): { stage: Stage; at: string } {
  const stage = stageOf({ status, moments }, now)
  const [first] = inOrder(moments)
  return { stage, at: stage === 'cancelled' || !first ? changedAt : startOf(first) }
}
