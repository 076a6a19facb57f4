import type { Payload, PayloadRequest } from 'payload'

import { storedIdIn, withTextIds } from '../access/references.js'
import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import { asPerson, asSystem } from './asSystem.js'
import { slugOf, type RecordsOf } from './slugOf.js'

type Named = { collection: RecordsOf; id: string }

/** A record the person of the request may read; what they may not read does not exist for them. */
export const loadAsPerson = <T>(req: PayloadRequest, named: Named): Promise<T> =>
  load<T>(req.payload, named, asPerson(req))

export const loadAsSystem = <T>(req: PayloadRequest, named: Named): Promise<T> =>
  load<T>(req.payload, named, asSystem(req))

async function load<T>(
  payload: Payload,
  { collection, id }: Named,
  actor: ReturnType<typeof asPerson> | ReturnType<typeof asSystem>,
): Promise<T> {
  const slug = slugOf(payload, collection)
  const found: unknown = await payload.findByID({
    collection: slug,
    id: storedIdIn(payload, slug, id),
    depth: 0,
    disableErrors: true,
    ...actor,
  })
  // A database may find a number in other text than it is written as.
  if (idOf(found) !== id) {
    throw new DomainError('record.notFound', `No ${collection} ${id} within reach`)
  }
  return withTextIds<T>(payload, slug, found)
}
