/**
 * Keeps memberships honest: complete, granted only by who may grant them, and a person with a role
 * beyond one's own reach is not changed at all (a new password there would be a way in).
 */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isCompleteMembership, mayGrant, type Membership } from '../domain/tenancy/roles.js'
import { idOf, membershipsOf, membershipsOfRequest } from './person.js'

export const keepMemberships: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const record = (data ?? {}) as { memberships?: Record<string, unknown>[]; id?: string }
  const rows = await withBoards(req, record.memberships)
  const wanted = rows && membershipsOf({ memberships: rows })
  assertComplete(wanted ?? [])
  if (req.user) {
    assertGrantable(req, originalDoc as { id: string } | undefined, wanted)
  }
  return rows ? { ...record, memberships: rows } : record
}

async function withBoards(req: PayloadRequest, rows: Record<string, unknown>[] | undefined) {
  if (!Array.isArray(rows)) {
    return undefined
  }
  const completed: Record<string, unknown>[] = []
  for (const row of rows) {
    const school = idOf(row.school)
    completed.push(school ? { ...row, board: await boardOf(req, school) } : row)
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
  original: { id: string } | undefined,
  wanted: Membership[] | undefined,
) {
  const own = membershipsOfRequest(req)
  const present = original ? membershipsOf(original) : []
  const isSelf = original !== undefined && original.id === req.user?.id
  const changed = wanted && JSON.stringify(wanted) !== JSON.stringify(present)
  const touched = isSelf ? [] : present
  if (![...touched, ...(changed ? wanted : [])].every((membership) => mayGrant(own, membership))) {
    throw new DomainError('access.denied', 'No right to give or change this role')
  }
}
