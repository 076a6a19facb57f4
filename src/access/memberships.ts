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
import { findRecords } from '../actions/records.js'
import { servicesOf } from '../actions/services.js'
import { slugOf } from '../actions/slugOf.js'
import { DomainError } from '../domain/errors.js'
import { isRecord, type JsonRecord } from '../domain/kernel/json.js'
import { idOf } from '../domain/kernel/reference.js'
import {
  isCompleteMembership,
  isSameRole,
  lostRoles,
  mayGrant,
  type Membership,
} from '../domain/tenancy/roles.js'
import { isPerson, membershipsOf, membershipsOfRequest } from './person.js'
import { sentIdOf } from './references.js'

const keeping =
  (rules: Keeping): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, req }) => {
    const record = (data ?? {}) as JsonRecord
    const original = operation === 'update' ? (originalDoc as JsonRecord | undefined) : undefined
    if (operation === 'update' && !original) {
      await assertRolesAsStored(req, record)
      return record
    }
    const rows = await withBoards(req, rowsIn(record))
    await assertRoles(
      req,
      { ...rules, record, original },
      rows && membershipsOf({ memberships: rows }),
    )
    return rows ? { ...record, memberships: rows } : record
  }

type Kept = Keeping & { record: JsonRecord; original: JsonRecord | undefined }

async function assertRoles(
  req: PayloadRequest,
  { needsRole, isTouched, record, original }: Kept,
  wanted: Membership[] | undefined,
): Promise<void> {
  assertComplete(wanted ?? [])
  if (req.user) {
    assertGranted(needsRole && !original, wanted)
    await assertMayChange(req, { original, isTouched: isTouched(record, original) }, wanted)
  } else if (!original) {
    await assertAppointed(req, wanted ?? [])
  }
}

async function assertMayChange(
  req: PayloadRequest,
  changed: Changed,
  wanted: Membership[] | undefined,
): Promise<void> {
  assertGrantable(req, changed, wanted)
  await assertAdministered(req, changed.original, wanted)
}

type Keeping = {
  /** Whether a change is one that only who may give the roles of a person may make. */
  isTouched: (changed: JsonRecord, original: JsonRecord | undefined) => boolean
  /** Whether who is made gets a role. */
  needsRole: boolean
}

export const keepMemberships = keeping({ isTouched: () => true, needsRole: true })

/** By these somebody could come in as another. */
const logIn = ['password', 'email', 'username', 'apiKey', 'enableAPIKey', '_verified']

const touchesLogIn: Keeping['isTouched'] = (changed, original) =>
  logIn.some((name) => name in changed && (changed[name] ?? null) !== (original?.[name] ?? null))

/**
 * For people of the app, of whom some have a role: of these the log-in is kept, the rest is the app's.
 *
 * @param loginIsKnown not where the app logs people in by a strategy of its own; then all of them is kept
 */
export const keepMembershipsBeside = ({ loginIsKnown }: { loginIsKnown: boolean }) =>
  keeping({ isTouched: loginIsKnown ? touchesLogIn : () => true, needsRole: false })

/** A person goes as they are changed: only by who may take away each of their roles. */
export const keepPerson: CollectionBeforeDeleteHook = async ({ req, id }) => {
  if (!req.user) {
    return
  }
  const person: unknown = await req.payload.findByID({
    collection: slugOf(req.payload, 'users'),
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  assertMayGrant(req, membershipsOf(person))
  await assertAdministered(req, { ...(person as object), id }, [])
}

/**
 * Payload names no original where a person chooses a new password with the link of a mail: whoever
 * has the link may, and gets no other roles by it.
 */
async function assertRolesAsStored(req: PayloadRequest, person: JsonRecord): Promise<void> {
  const id = idOf(person)
  const where = { id: { equals: id } }
  const [stored] = id ? await findRecords(req, 'users', { where }) : []
  if (!stored || JSON.stringify(membershipsOf(stored)) !== JSON.stringify(membershipsOf(person))) {
    throw new DomainError('access.denied', 'A new password gives and takes no role')
  }
}

/** What is no list has no roles to check, and a database might make some of it. */
function rowsIn({ memberships }: JsonRecord): JsonRecord[] | undefined {
  if (memberships === undefined) {
    return undefined
  }
  const rows: unknown = memberships ?? []
  if (!Array.isArray(rows) || !rows.every(isRecord)) {
    throw new DomainError('access.membership.incomplete', 'Expected a list of roles')
  }
  return rows
}

async function withBoards(req: PayloadRequest, rows: JsonRecord[] | undefined) {
  if (!rows) {
    return undefined
  }
  const completed: JsonRecord[] = []
  for (const row of rows) {
    const school = sentIdOf(row, 'school')
    const board = school ? await boardOf(req, school) : sentIdOf(row, 'board')
    completed.push({ ...row, school: school ?? null, board: board ?? null })
  }
  return completed
}

async function boardOf(req: PayloadRequest, school: string) {
  const found = (await req.payload.findByID({
    collection: slugOf(req.payload, 'schools'),
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

type Changed = { original: object | undefined; isTouched: boolean }

function assertGrantable(
  req: PayloadRequest,
  { original, isTouched }: Changed,
  wanted: Membership[] | undefined,
) {
  const present = membershipsOf(original)
  const isSelf = original && isPerson(req) && idOf(original) === idOf(req.user)
  const changed = wanted && JSON.stringify(wanted) !== JSON.stringify(present)
  const kept = !isSelf && (changed || isTouched) ? present : []
  assertMayGrant(req, [...kept, ...(changed ? wanted : [])])
}

function assertMayGrant(req: PayloadRequest, memberships: Membership[]): void {
  const own = membershipsOfRequest(req)
  if (!memberships.every((membership) => mayGrant(own, membership))) {
    throw new DomainError('access.denied', 'No right to give or change this role')
  }
}

/** Who gets no role is out of sight of whoever made them. */
function assertGranted(isNeeded: boolean, wanted: Membership[] | undefined): void {
  if (isNeeded && !wanted?.length) {
    throw new DomainError('access.membership.incomplete', 'A new person without a role')
  }
}

/** Over the network nobody makes a person but who registers first: a stranger, if they are quick. */
async function assertAppointed(req: PayloadRequest, wanted: Membership[]): Promise<void> {
  if (req.payloadAPI === 'local' || !wanted.length) {
    return
  }
  const { firstUserAdministers } = servicesOf(req.payload).options
  if (!firstUserAdministers || (await isAnybodyThere(req))) {
    throw new DomainError(
      'access.denied',
      'Whoever registers first gives themselves no role: make the first administrator with payload.create, or set `firstUserAdministers` in leidraad({ … })',
    )
  }
}

const isAnybodyThere = async (req: PayloadRequest): Promise<boolean> =>
  (await findRecords(req, 'users', { limit: 1 })).length > 0

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
    collection: slugOf(req.payload, 'users'),
    where: {
      and: [{ id: { not_equals: person } }, { 'memberships.role': { equals: membership.role } }],
    },
    depth: 0,
    pagination: false,
    ...asSystem(req),
  })
  return docs.some((other) => membershipsOf(other).some((held) => isSameRole(held, membership)))
}
