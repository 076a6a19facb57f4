/**
 * Keeps memberships honest: complete, granted only by who may grant them, and a person with a role
 * beyond one's own reach is not changed at all (a new password there would be a way in).
 */
import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { asSystem } from '../actions/asSystem.js'
import { servicesOf } from '../actions/services.js'
import { DomainError } from '../domain/errors.js'
import { idOf } from '../domain/kernel/reference.js'
import {
  isCompleteMembership,
  isSameRole,
  lostRoles,
  mayGrant,
  type Membership,
} from '../domain/tenancy/roles.js'
import { membershipsOf, membershipsOfRequest } from './person.js'
import { sentIdOf } from './references.js'

export const keepMemberships: CollectionBeforeValidateHook = async (args) => {
  const { data, operation, req } = args
  const original = operation === 'update' ? (args.originalDoc as object) : undefined
  const record = (data ?? {}) as { memberships?: Record<string, unknown>[]; id?: string }
  const rows = await withBoards(req, record.memberships)
  const wanted = rows && membershipsOf({ memberships: rows })
  assertComplete(wanted ?? [])
  if (req.user) {
    assertGrantable(req, original, wanted)
    assertGranted(original, wanted)
    await assertAdministered(req, original, wanted)
  } else if (operation === 'create') {
    assertAppointed(req, wanted ?? [])
  }
  return rows ? { ...record, memberships: rows } : record
}

/** A person goes as they are changed: only by who may take away each of their roles. */
export const keepPerson: CollectionBeforeDeleteHook = async ({ req, id }) => {
  if (!req.user) {
    return
  }
  const person: unknown = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  assertMayGrant(req, membershipsOf(person))
  await assertAdministered(req, { ...(person as object), id }, [])
}

async function withBoards(req: PayloadRequest, rows: Record<string, unknown>[] | undefined) {
  if (!Array.isArray(rows)) {
    return undefined
  }
  const completed: Record<string, unknown>[] = []
  for (const row of rows) {
    const school = sentIdOf(row, 'school')
    const board = school ? await boardOf(req, school) : sentIdOf(row, 'board')
    completed.push({ ...row, school: school ?? null, board: board ?? null })
  }
  return completed
}

async function boardOf(req: PayloadRequest, school: string) {
  const found = (await req.payload.findByID({
    collection: 'schools',
    id: school,
    depth: 0,
    disableErrors: true,
    req,
  })) as { board?: unknown } | null
  return found ? idOf(found.board) : undefined
}

function assertComplete(memberships: Membership[]) {
  if (!memberships.every(isCompleteMembership)) {
    throw new DomainError('access.membership.incomplete', 'A role lacks its school or board')
  }
}

function assertGrantable(
  req: PayloadRequest,
  original: object | undefined,
  wanted: Membership[] | undefined,
) {
  const present = original ? membershipsOf(original) : []
  const isSelf = original !== undefined && idOf(original) === idOf(req.user)
  const changed = wanted && JSON.stringify(wanted) !== JSON.stringify(present)
  const touched = isSelf ? [] : present
  assertMayGrant(req, [...touched, ...(changed ? wanted : [])])
}

function assertMayGrant(req: PayloadRequest, memberships: Membership[]): void {
  const own = membershipsOfRequest(req)
  if (!memberships.every((membership) => mayGrant(own, membership))) {
    throw new DomainError('access.denied', 'No right to give or change this role')
  }
}

/** Who gets no role is out of sight of whoever made them. */
function assertGranted(original: unknown, wanted: Membership[] | undefined): void {
  if (!original && !wanted?.length) {
    throw new DomainError('access.membership.incomplete', 'A new person without a role')
  }
}

/** Over the network nobody makes a person but who registers first: a stranger, if they are quick. */
function assertAppointed(req: PayloadRequest, wanted: Membership[]): void {
  const { firstUserAdministers } = servicesOf(req.payload).options
  if (req.payloadAPI !== 'local' && wanted.length && !firstUserAdministers) {
    throw new DomainError(
      'access.denied',
      'Whoever registers first gives themselves no role: make the first administrator with payload.create, or set `firstUserAdministers` in leidraad({ … })',
    )
  }
}

/**
 * Nobody can give back the last role that gives roles. Whoever keeps the platform may take a board's
 * last administrator away, to close the board; never their own last colleague, or themselves.
 */
async function assertAdministered(
  req: PayloadRequest,
  original: object | undefined,
  wanted: Membership[] | undefined,
): Promise<void> {
  const isPlatform = membershipsOfRequest(req).some(({ role }) => role === 'platformAdmin')
  const lost = lostRoles(membershipsOf(original), wanted ?? membershipsOf(original)).filter(
    ({ role }) => role === 'platformAdmin' || !isPlatform,
  )
  for (const membership of lost) {
    if (!(await isHeldByAnother(req, membership, idOf(original) ?? ''))) {
      throw new DomainError('access.lastAdministrator', 'Nobody would be left to give roles')
    }
  }
}

async function isHeldByAnother(
  req: PayloadRequest,
  membership: Membership,
  person: string,
): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [{ id: { not_equals: person } }, { 'memberships.role': { equals: membership.role } }],
    },
    depth: 0,
    pagination: false,
    ...asSystem(req),
  })
  return docs.some((other) => membershipsOf(other).some((held) => isSameRole(held, membership)))
}
