/** Guests who ask for another moment of a conversation that is still to come. */
import { standingOf, type GuestAnswer } from './answer.js'
import { isToCome, stageOf, type ConversationStatus, type Moment } from './conversation.js'

type Planned = { status: ConversationStatus; moments: readonly Moment[] }

/**
 * Not any more once its moments were changed: then everybody is asked anew; nor once one was fixed, by
 * who had answered before.
 */
export const asksOtherMoment = (
  { answer }: { answer?: GuestAnswer | null },
  conversation: Planned,
  now: string,
): boolean =>
  isToCome(stageOf(conversation, now)) &&
  standingOf(answer, conversation.moments) === 'otherTime' &&
  !(conversation.status === 'fixed' && isOfProposals(answer))

const isOfProposals = (answer: GuestAnswer | null | undefined): boolean =>
  Object.keys(answer?.moments ?? {}).length > 1

/** `startsAt` is when the conversation would begin, ISO 8601. */
export type Asking = { planId: string; startsAt: string; name: string }
export type OtherMoment = { planId: string; startsAt: string; names: string[] }

/** Plan by plan, what would begin first before the rest. */
export function askedByPlan(asking: readonly Asking[]): OtherMoment[] {
  const plans = new Map<string, OtherMoment>()
  for (const { planId, startsAt, name } of asking.toSorted(soonestFirst)) {
    const known = plans.get(planId) ?? { planId, startsAt, names: [] }
    plans.set(planId, { ...known, names: [...new Set([...known.names, name])] })
  }
  return [...plans.values()]
}

const soonestFirst = (a: Asking, b: Asking): number => a.startsAt.localeCompare(b.startsAt)
