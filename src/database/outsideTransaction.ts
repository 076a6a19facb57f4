import { DomainError } from '../domain/errors.js'
import { callerOf } from './callerOf.js'

/** A write that forgot `req`: on SQLite it would wait for itself, on MongoDB slip past roll-back. */
export function outsideTransaction(what: string, begunAt: string): DomainError {
  const place = callerOf()
  return new DomainError(
    'database.write.outsideTransaction',
    `Expected ${what} at ${place} to pass the req of the transaction begun at ${begunAt}; add req`,
    { data: { what, place } },
  )
}
