import type { PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { asPerson, asSystem } from './asSystem.js'

type Named = { collection: string; id: string }

const notFound = ({ collection, id }: Named) =>
  new DomainError('record.notFound', `No ${collection} ${id} within reach`)

/** A record the person of the request may read; what they may not read does not exist for them. */
export async function loadAsPerson<T>(req: PayloadRequest, named: Named): Promise<T> {
  const { collection, id } = named
  const found = await req.payload.findByID({
    collection: collection,
    id,
    depth: 0,
    disableErrors: true,
    ...asPerson(req),
  })
  return orNotFound(found, named) as T
}

export async function loadAsSystem<T>(req: PayloadRequest, named: Named): Promise<T> {
  const { collection, id } = named
  const found = await req.payload.findByID({
    collection: collection,
    id,
    depth: 0,
    disableErrors: true,
    ...asSystem(req),
  })
  return orNotFound(found, named) as T
}

function orNotFound(found: unknown, named: Named): unknown {
  if (!found) {
    throw notFound(named)
  }
  return found
}
