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
import { assertSamePlace, assertUnmoved } from './placeHooks.js'

type School = { id?: string; board?: unknown; logo?: unknown }

export const keepSchool: CollectionBeforeValidateHook = async (args) => {
  const { data, operation, req } = args
  const given = (data ?? {}) as School
  const original = operation === 'update' ? (args.originalDoc as School) : undefined
  assertUnmoved({ ...('board' in given && { board: given.board }) }, original)
  const board = sentIdOf(given, 'board') ?? idOf(original?.board)
  if (!original) {
    assertMayCreate(req, board)
  }
  const logo = sentIdOf(given, 'logo')
  await assertOwnLogo(req, logo, { original, board })
  return { ...data, ...(board && { board }), ...(logo && { logo }) }
}

type Logo = { collection: 'media'; id: string }

type Showing = { original: School | undefined; board: string | undefined }

/** One that stays may be out of sight of whoever changes the rest. */
async function assertOwnLogo(
  req: PayloadRequest,
  id: string | undefined,
  { original, board }: Showing,
): Promise<void> {
  if (!id || id === idOf(original?.logo)) {
    return
  }
  const named = { collection: 'media', id } as const
  await (isOurs(req.payload, slugOf(req.payload, 'media'))
    ? assertSamePlace(req, { ...named, field: 'logo' }, { school: original?.id, board })
    : assertReadable(req, named))
}

/** A picture of the app is of no school: whoever may see it may choose it. */
async function assertReadable(req: PayloadRequest, named: Logo): Promise<void> {
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
