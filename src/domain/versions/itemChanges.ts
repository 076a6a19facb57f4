/** Added, removed, renamed and moved items of a list that knows its items by id. */
import { aspectChanges } from './aspectChanges.js'
import type { Change, ChangedPart, ChangeWeight, WhatChanged } from './change.js'
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
  const what = ({ id, label }: Item) => ({ part, path: [...path, id], label, within })
  const isGone = ({ id }: Item): boolean => !newer.has(id)
  return [
    ...before
      .filter(isGone)
      .map((item): Change => ({ ...what(item), kind: 'removed', weight: removedWeight(part) })),
    ...after.flatMap((item) => {
      const was = older.get(item.id)
      return was
        ? keptChanges(what(item), { was, item, isMoved: moved.has(item.id) })
        : [{ ...what(item), kind: 'added', weight: addedWeight(part) } satisfies Change]
    }),
  ]
}

type Kept = { was: Item; item: Item; isMoved: boolean }

function keptChanges(what: WhatChanged, { was, item, isMoved }: Kept): Change[] {
  return [
    ...renamed(what, was.label),
    ...(isMoved
      ? [{ ...what, kind: 'moved', how: 'within', weight: 'harmless' } satisfies Change]
      : []),
    ...aspectChanges(what, was, item),
  ]
}

export const renamed = (what: WhatChanged, was: string): Change[] =>
  was === what.label ? [] : [{ ...what, kind: 'renamed', was, weight: 'harmless' }]
