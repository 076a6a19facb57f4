/**
 * The place of a school is its board: it is created within reach, stays where it is (every record
 * of the school and every role there names that board too), and shows a logo of its own.
 */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { loadAsPerson } from '../actions/load.js'
import { slugOf } from '../actions/slugOf.js'
import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import { reaches, reachOf } from '../domain/tenancy/roles.js'
import { isOurs } from './ours.js'
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

type Named = { collection: string; id: string }

async function ownLogo(req: PayloadRequest, given: School, place: Placed) {
  const logo = sentIdOf(given, 'logo')
  if (logo) {
    const named = { collection: slugOf(req.payload, 'media'), id: logo }
    await (isOurs(req.payload, named.collection)
      ? assertSamePlace(req, { ...named, field: 'logo' }, place)
      : assertReadable(req, named))
  }
  return logo
}

/** A picture of the app is of no school: whoever may see it may choose it. */
async function assertReadable(req: PayloadRequest, named: Named): Promise<void> {
  if (req.user) {
    await loadAsPerson(req, named)
  }
}

function assertMayCreate(req: PayloadRequest, board: string | undefined): void {
  const reach = reachOf(membershipsOfRequest(req), 'school', 'create')
  if (req.user && !reaches(reach, { ...(board && { board }) })) {
    throw new DomainError('access.denied', 'No school of this board may be created')
  }
}
