/** Added, removed, renamed and moved items of a list that knows its items by id. */
import { aspectChanges } from './aspectChanges.js'
import type { Change, ChangedPart, ChangeWeight } from './change.js'
import { movedWithin } from './moved.js'

type Item = { id: string; label: string }

export type Items = {
  part: ChangedPart
  /** Of what holds the list. */
  path: string[]
  within: string[]
  before: readonly Item[]
  after: readonly Item[]
}

/** Without an answer of its own nothing is lost; a slot only says who signs. */
const removedWeight = (part: ChangedPart): ChangeWeight =>
  part === 'slot' ? 'attention' : 'losesPlace'
const addedWeight = (part: ChangedPart): ChangeWeight =>
  part === 'slot' ? 'attention' : 'harmless'

export function itemChanges({ part, path, within, before, after }: Items): Change[] {
  const older = new Map(before.map((item) => [item.id, item]))
  const newer = new Map(after.map((item) => [item.id, item]))
  const moved = movedWithin([...older.keys()], [...newer.keys()])
  const place = ({ id, label }: Item) => ({ part, path: [...path, id], label, within })
  const isGone = ({ id }: Item): boolean => !newer.has(id)
  return [
    ...before
      .filter(isGone)
      .map((item): Change => ({ ...place(item), kind: 'removed', weight: removedWeight(part) })),
    ...after.flatMap((item) => {
      const was = older.get(item.id)
      return was
        ? keptChanges(place(item), { was, item, isMoved: moved.has(item.id) })
        : [{ ...place(item), kind: 'added', weight: addedWeight(part) } satisfies Change]
    }),
  ]
}

type Kept = { was: Item; item: Item; isMoved: boolean }
type Place = Parameters<typeof aspectChanges>[0]

function keptChanges(place: Place, { was, item, isMoved }: Kept): Change[] {
  return [
    ...renamed(place, was.label),
    ...(isMoved
      ? [{ ...place, kind: 'moved', how: 'within', weight: 'harmless' } satisfies Change]
      : []),
    ...aspectChanges(place, was, item),
  ]
}

export const renamed = (place: Place, was: string): Change[] =>
  was === place.label ? [] : [{ ...place, kind: 'renamed', was, weight: 'harmless' }]
