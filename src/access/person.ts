import type { Payload, PayloadRequest } from 'payload'

import { slugOf } from '../actions/slugOf.js'
import { idOf } from '../domain/kernel/reference.js'
import { roles, type Membership, type Role } from '../domain/tenancy/roles.js'
import { isOurs } from './ours.js'

const isRole = (value: unknown): value is Role => roles.includes(value as Role)

/** Reads memberships as stored on a user; what is malformed grants nothing. */
export function membershipsOf(user: unknown): Membership[] {
  const rows = (user as { memberships?: unknown } | null | undefined)?.memberships
  if (!Array.isArray(rows)) {
    return []
  }
  return rows.flatMap((row: { role?: unknown; board?: unknown; school?: unknown }) =>
    isRole(row.role) ? [toMembership(row.role, row)] : [],
  )
}

function toMembership(role: Role, row: { board?: unknown; school?: unknown }): Membership {
  const board = idOf(row.board)
  const school = idOf(row.school)
  return { role, ...(board && { board }), ...(school && { school }) }
}

/** Only people of the one collection act; another auth collection of a host app grants nothing here. */
export const isPerson = ({ payload, user }: PayloadRequest): boolean =>
  Boolean(user) && user?.collection === slugOf(payload, 'users')

/** Among people that an app had already are some without a role, who have nothing to do with us. */
export const isOfAppAlone = (payload: Payload, user: unknown): boolean =>
  !isOurs(payload, slugOf(payload, 'users')) && membershipsOf(user).length === 0

export const membershipsOfRequest = (req: PayloadRequest): Membership[] =>
  isPerson(req) ? membershipsOf(req.user) : []
