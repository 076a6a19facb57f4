import { isDomainError } from '../domain/errors.js'

const MONGO_CODES = new Set<unknown>([112, 244, 251])

const recordOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined

function isConflictItself(error: Record<string, unknown>): boolean {
  const { code, codeName, errorLabels } = error
  return (
    MONGO_CODES.has(code) ||
    codeName === 'WriteConflict' ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) ||
    (typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code))
  )
}

/** A refused write that may well succeed when the whole transaction is tried again. */
export function isTransientConflict(error: unknown): boolean {
  const chain = [error, causeOf(error), causeOf(causeOf(error)), causeOf(causeOf(causeOf(error)))]
  // Whoever threw this has waited already; trying again would only double the wait.
  if (chain.some((link) => isDomainError(link) && link.data.waited === true)) {
    return false
  }
  return chain.map(recordOf).some((link) => link !== undefined && isConflictItself(link))
}

const causeOf = (error: unknown): unknown => recordOf(error)?.cause
