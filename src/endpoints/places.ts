/** So many at once and no more: what finds no place is refused before anything of it is read. */
import type { DomainError } from '../domain/errors.js'

export type Places = <T>(work: () => Promise<T>) => Promise<T>

export function createPlaces(count: number, full: () => DomainError): Places {
  let taken = 0
  return async (work) => {
    if (taken >= count) {
      throw full()
    }
    taken += 1
    try {
      return await work()
    } finally {
      taken -= 1
    }
  }
}

type Shares = {
  all: number
  /** For one holder; whom nobody knows is held to all places alone. */
  each: number
}

/** So many at once, of which one holder gets a few: nobody takes all places from the others. */
export function createShares({ all, each }: Shares, full: () => DomainError) {
  const admit = createPlaces(all, full)
  const held = new Map<string, number>()
  const hold = (holder: string, change: number) => {
    const count = (held.get(holder) ?? 0) + change
    if (count > each) {
      throw full()
    }
    if (count === 0) {
      held.delete(holder)
    } else {
      held.set(holder, count)
    }
  }
  return <T>(holder: string | undefined, work: () => Promise<T>): Promise<T> =>
    admit(async () => {
      if (holder === undefined) {
        return work()
      }
      hold(holder, 1)
      try {
        return await work()
      } finally {
        hold(holder, -1)
      }
    })
}

type Line = { places: number; waiting: number }

/** So many at once; who comes then waits for a turn, and who finds too many waiting is refused. */
export function createLine({ places, waiting }: Line, full: () => DomainError): Places {
  const admit = createPlaces(places + waiting, full)
  const line: (() => void)[] = []
  let free = places
  const enter = () => new Promise<void>((resolve) => line.push(resolve))
  const next = () => {
    while (free > 0 && line.length > 0) {
      free -= 1
      line.shift()?.()
    }
  }
  return (work) =>
    admit(async () => {
      const turn = enter()
      next()
      await turn
      try {
        return await work()
      } finally {
        free += 1
        next()
      }
    })
}
