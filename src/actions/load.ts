import type { Payload, PayloadRequest } from 'payload'

import { storedIdIn, withTextIds } from '../access/references.js'
import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import type { RecordName, Stored } from '../records/stored.js'
import { asPerson, asSystem } from './asSystem.js'
import { slugOf } from './slugOf.js'

type Named<Name extends RecordName> = { collection: Name; id: string }

/** A record the person of the request may read; what they may not read does not exist for them. */
export const loadAsPerson = <Name extends RecordName>(
  req: PayloadRequest,
  named: Named<Name>,
): Promise<Stored<Name>> => load(req.payload, named, asPerson(req))

export const loadAsSystem = <Name extends RecordName>(
  req: PayloadRequest,
  named: Named<Name>,
): Promise<Stored<Name>> => load(req.payload, named, asSystem(req))

async function load<Name extends RecordName>(
  payload: Payload,
  { collection, id }: Named<Name>,
  actor: ReturnType<typeof asPerson> | ReturnType<typeof asSystem>,
): Promise<Stored<Name>> {
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
  return withTextIds(payload, collection, found)
}
