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
