/**
 * A record's place (board and school) is an invariant, so it is kept by hooks: Payload skips field
 * validation on draft, autosave, trash and restore writes. Requests without a person are the
 * system's own (see `asSystem`).
 */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { slugOf } from '../actions/slugOf.js'
import { DomainError } from '../domain/errors.js'
import type { CollectionName } from '../domain/kernel/slugs.js'
import { idOf } from '../domain/kernel/reference.js'
import { isOfOneSchool, reaches, reachOf, type Noun, type Place } from '../domain/tenancy/roles.js'
import { membershipsOfRequest } from './person.js'
import { sentIdOf } from './references.js'

export type Placed = { id?: string; board?: unknown; school?: unknown }

async function boardOfSchool(req: PayloadRequest, school: string): Promise<string | undefined> {
  const found = (await req.payload.findByID({
    collection: slugOf(req.payload, 'schools'),
    id: school,
    depth: 0,
    disableErrors: true,
    req,
  })) as Placed | null
  if (!found) {
    throw new DomainError('access.tenantMismatch', `School ${school} does not exist`)
  }
  return idOf(found.board)
}

export function assertUnmoved(data: Placed, original: Placed | undefined): void {
  for (const key of ['board', 'school'] as const) {
    if (original && key in data && sentIdOf(data, key) !== idOf(original[key])) {
      throw new DomainError('access.tenantChange', `A record cannot move to another ${key}`)
    }
  }
}

/** The school is chosen; the board follows from it. A record without a school belongs to its board. */
async function placeOf(req: PayloadRequest, data: Placed, original?: Placed): Promise<Place> {
  const school = sentIdOf(data, 'school') ?? idOf(original?.school) ?? onlySchoolOf(req, data)
  if (school) {
    const board = await boardOfSchool(req, school)
    return { school, ...(board && { board }) }
  }
  const board = sentIdOf(data, 'board') ?? idOf(original?.board)
  return board ? { board } : {}
}

/** Without a place nobody of a school sees a record; what is about a pupil needs the school itself. */
function assertPlaced(noun: Noun, { board, school }: Place): void {
  if (!board || (isOfOneSchool(noun) && !school)) {
    throw new DomainError('access.place.missing', `A ${noun} without its place`)
  }
}

/** Who works at one school need not say which. */
function onlySchoolOf(req: PayloadRequest, data: Placed): string | undefined {
  const memberships = membershipsOfRequest(req)
  const [first] = memberships
  return !idOf(data.board) && memberships.length === 1 ? first?.school : undefined
}

export const keepPlace =
  (noun: Noun): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, operation, req }) => {
    const given = (data ?? {}) as Placed
    const original = originalDoc as Placed | undefined
    assertUnmoved(given, operation === 'update' ? original : undefined)
    const place = await placeOf(req, given, original)
    if (req.user && !reaches(reachOf(membershipsOfRequest(req), noun, operation), place)) {
      throw new DomainError('access.denied', `No ${operation} of ${noun} at this place`)
    }
    if (operation === 'create') {
      assertPlaced(noun, place)
    }
    return { ...data, ...place }
  }

/** A relation may only point at a record of the same school, or at one its board shares. */
export const keepRelationsInPlace =
  (relations: Record<string, CollectionName>): CollectionBeforeValidateHook =>
  async ({ data, req }) => {
    const record = { ...(data as Placed & Record<string, unknown>) }
    for (const [field, collection] of Object.entries(relations)) {
      const id = sentIdOf(record, field)
      if (id) {
        await assertSamePlace(req, { collection, id, field }, record)
        record[field] = id
      }
    }
    return record
  }

type Target = { collection: CollectionName; id: string; field: string }

export async function assertSamePlace(req: PayloadRequest, target: Target, record: Placed) {
  const found = (await req.payload.findByID({
    collection: slugOf(req.payload, target.collection),
    id: target.id,
    depth: 0,
    disableErrors: true,
    req,
  })) as Placed | null
  const board = found ? idOf(found.board) : undefined
  const school = found ? idOf(found.school) : undefined
  const shared = school === undefined && board === idOf(record.board)
  if (!found || !(shared || school === idOf(record.school))) {
    throw new DomainError('access.tenantMismatch', `${target.field} is of another school`, {
      data: { field: target.field },
    })
  }
}
