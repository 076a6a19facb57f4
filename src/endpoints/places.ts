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
