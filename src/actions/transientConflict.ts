import { isDomainError } from '../domain/errors.js'
import { causesOf, type Cause } from './causesOf.js'

const MONGO_CODES = new Set<unknown>([112, 244, 251])
/** PostgreSQL: serialization_failure, deadlock_detected. */
const POSTGRES_CODES = new Set<unknown>(['40001', '40P01'])

function isConflictItself({ code, codeName, errorLabels }: Cause): boolean {
  return (
    MONGO_CODES.has(code) ||
    POSTGRES_CODES.has(code) ||
    codeName === 'WriteConflict' ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) ||
    (typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code))
  )
}

/** Whoever threw this has waited already; trying again would only double the wait. */
const hasWaited = (link: Cause): boolean =>
  (isDomainError(link) && link.data.waited === true) || link.name === 'MongoServerSelectionError'

/** A refused write that may well succeed when the whole transaction is tried again. */
export function isTransientConflict(error: unknown): boolean {
  const links = causesOf(error)
  return !links.some(hasWaited) && links.some(isConflictItself)
}
