/**
 * What happened to a plan, for people: who wrote where, who was asked, and how signing went. Saves
 * come every second or so; what one person wrote in one part on one day is one event.
 */
import type { AnyEventType } from '../audit/event.js'
import { isoDay } from '../kernel/format.js'
import { authorKey, type Author } from './author.js'
import type { EndReason } from './phase.js'

/** One save of a section. */
export type Save = { sectionId: string; section: string; at: string; by: Author | undefined }

/** `at` is ISO 8601; of writing, when it was last saved that day. */
export type PlanEvent = { at: string } & (
  | { kind: 'begun'; follows?: string }
  | { kind: 'written'; sectionId: string; section: string; name?: string; since: string }
  | { kind: 'asked' | 'contributed'; name: string }
  | { kind: 'signing'; type: AnyEventType; name?: string; reason?: EndReason }
)

/** The last of a part first, as long as one person goes on in it on the same day. */
export function writingOf(saves: readonly Save[]): PlanEvent[] {
  const turns = new Map<string, Save[]>()
  for (const save of saves) {
    const key = [save.sectionId, save.by ? authorKey(save.by) : '', isoDay(save.at)].join(' ')
    turns.set(key, [...(turns.get(key) ?? []), save])
  }
  return [...turns.values()].map(writtenIn)
}

function writtenIn(turn: readonly Save[]): PlanEvent {
  const sorted = turn.toSorted((a, b) => a.at.localeCompare(b.at))
  const [first, last] = [sorted[0], sorted.at(-1)] as [Save, Save]
  const { sectionId, section, at, by } = last
  return { kind: 'written', at, since: first.at, sectionId, section, ...(by && { name: by.name }) }
}

/** The newest first; of what happened at one moment, what came last in the list. */
export const newestFirst = <T extends { at: string }>(items: readonly T[]): T[] =>
  items.toReversed().toSorted((a, b) => b.at.localeCompare(a.at))

/** As many as are read at once. */
export const PAGE = 25

export type Page<T> = { items: T[]; page: number; pages: number }

/** A page of what is there; past the last one the last. */
export function pageOf<T>(items: readonly T[], asked: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE))
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages)
  return { items: items.slice((page - 1) * PAGE, page * PAGE), page, pages }
}
