/** What there is of a pupil, in the order in which it came; and what has to be done by when. */
import type { ContributorRole } from '../definition/access.js'
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
  | { kind: 'asked' | 'contributed'; name: string; role: ContributorRole }
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
