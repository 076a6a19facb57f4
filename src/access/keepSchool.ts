/**
 * The place of a school is its board: it is created within reach, stays where it is (every record
 * of the school and every role there names that board too), and shows a logo of its own.
 */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import { reaches, reachOf } from '../domain/tenancy/roles.js'
import { membershipsOfRequest } from './person.js'
import { sentIdOf } from './references.js'
import { assertSamePlace, assertUnmoved, type Placed } from './placeHooks.js'

type School = { id?: string; board?: unknown }

export const keepSchool: CollectionBeforeValidateHook = async (args) => {
  const { data, operation, req } = args
  const given = (data ?? {}) as School
  const original = operation === 'update' ? (args.originalDoc as School) : undefined
  assertUnmoved({ ...('board' in given && { board: given.board }) }, original)
  const board = sentIdOf(given, 'board') ?? idOf(original?.board)
  if (!original) {
    assertMayCreate(req, board)
  }
  const logo = await ownLogo(req, given, { school: original?.id, board })
  return { ...data, ...(board && { board }), ...(logo && { logo }) }
}

async function ownLogo(req: PayloadRequest, given: School, place: Placed) {
  const logo = sentIdOf(given, 'logo')
  if (logo) {
    await assertSamePlace(req, { collection: 'media', id: logo, field: 'logo' }, place)
  }
  return logo
}

function assertMayCreate(req: PayloadRequest, board: string | undefined): void {
  const reach = reachOf(membershipsOfRequest(req), 'school', 'create')
  if (req.user && !reaches(reach, { ...(board && { board }) })) {
    throw new DomainError('access.denied', 'No school of this board may be created')
  }
}
