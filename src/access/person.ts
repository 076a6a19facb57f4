import type { PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { roles, type Membership, type Role } from '../domain/tenancy/roles.js'

/** The id of a relation, populated or not. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value === '' ? undefined : value
  }
  if (typeof value === 'object' && value !== null && 'id' in value) {
    return idOf(value.id)
  }
  return undefined
}

/**
 * The id of a relation in what somebody sent. A database may make an id of what is none to us (a
 * list of one, on MongoDB), so such a value is refused instead of overlooked.
 */
export function sentIdOf(record: object, field: string): string | undefined {
  const value = (record as Record<string, unknown>)[field]
  const id = idOf(value)
  if (id === undefined && value !== undefined && value !== null && value !== '') {
    throw new DomainError('access.tenantMismatch', `${field} is no reference to a record`, {
      data: { field },
    })
  }
  return id
}

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

/** Only users of our own collection act; another auth collection of a host app grants nothing here. */
export const membershipsOfRequest = (req: PayloadRequest): Membership[] =>
  req.user?.collection === 'users' ? membershipsOf(req.user) : []
