import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '../domain/errors.js'

/** Holds for the system too: what was published, recorded or sealed is never rewritten. */
export const refuseChange =
  (except: readonly string[] = []): CollectionBeforeValidateHook =>
  ({ data, operation, originalDoc, collection }) => {
    if (operation === 'create') {
      return data
    }
    const original = originalDoc as Record<string, unknown>
    const changed = Object.keys((data ?? {}) as object).filter(
      (key) =>
        !except.includes(key) && !isSame((data as Record<string, unknown>)[key], original[key]),
    )
    if (changed.length) {
      throw new DomainError(
        'record.immutable',
        `${collection.slug} cannot change: ${changed.join(', ')}`,
      )
    }
    return data
  }

export const refuseDelete: CollectionBeforeDeleteHook = ({ collection }) => {
  throw new DomainError('record.immutable', `${collection.slug} cannot be deleted`)
}

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
