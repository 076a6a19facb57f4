import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

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

/**
 * Before anything else: Payload deletes the file that was there as soon as it sees another, and only
 * then asks whether the record may change.
 */
export function refuseNewFile({ collection, operation, req }: Operation): void {
  if (operation === 'update' && (req.file || req.query.uploadEdits)) {
    throw new DomainError('record.immutable', `${collection.slug} cannot change: its file`)
  }
}

type Operation = {
  collection: Pick<CollectionConfig, 'slug'>
  operation: string
  req: PayloadRequest
}

export const refuseDelete: CollectionBeforeDeleteHook = ({ collection }) => {
  throw new DomainError('record.immutable', `${collection.slug} cannot be deleted`)
}

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
