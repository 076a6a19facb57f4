import { createLocalReq, getDataLoader } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import type { ErrorCode } from '../domain/errors.js'
import { isSafe } from '../database/safe.js'
import { isTransientConflict } from './transientConflict.js'

export type TransactionOptions = {
  /** How often the work is tried when another writer is in the way. @default 8 */
  attempts?: number
  /** A value that must be unique and is taken already counts as a conflict to try again. @default false */
  retryUnique?: boolean
  /** What is thrown when every attempt met a conflict. @default 'database.busy' */
  conflict?: ErrorCode
}

/**
 * Runs `work` in one database transaction: all of it is stored, or nothing.
 *
 * Joins the transaction of `source` if it has one. Otherwise `work` may run several times, so it
 * does nothing outside the database, and passes the `req` it is given to every operation.
 */
export async function inTransaction<T>(
  source: PayloadRequest | { payload: Payload },
  work: (req: PayloadRequest) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const req = isRequest(source) ? source : await createLocalReq({}, source.payload)
  const joined = await req.transactionID
  if (joined) {
    assertAlive(req.payload, joined)
    return work(req)
  }
  return withRetries(() => runOnce(req, work), req, options)
}

const isRequest = (source: PayloadRequest | { payload: Payload }): source is PayloadRequest =>
  'headers' in source

async function withRetries<T>(
  once: () => Promise<T>,
  req: PayloadRequest,
  { attempts = 8, retryUnique = false, conflict = 'database.busy' }: TransactionOptions,
): Promise<T> {
  let last: unknown
  for (let attempt = 0; attempt < attempts; attempt++) {
    await pause(attempt)
    try {
      return await once()
    } catch (error) {
      if (!isTransientConflict(error) && !(retryUnique && isUniqueViolation(error, req))) {
        throw error
      }
      last = error
    }
  }
  throw new DomainError(
    conflict,
    `A transaction met another writer ${attempts} times and gave up`,
    {
      data: { attempts, waited: true },
      cause: last,
    },
  )
}

/** Random, so that writers who met once do not meet again; the first try does not wait. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    const ceiling = attempt === 0 ? 0 : Math.min(20 * 2 ** attempt, 500)
    setTimeout(resolve, Math.random() * ceiling)
  })

async function runOnce<T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const { db } = req.payload
  // Chained, as Payload's own initTransaction does: that is how the database knows that what
  // follows here belongs to the transaction.
  const id = await db.beginTransaction(optionsFor(db)).then((begun) => begun)
  if (id === null) {
    throw new DomainError('configuration.invalid', 'The database gave no transaction')
  }
  try {
    const result = await work(heldRequest(req, id))
    assertAlive(req.payload, id)
    await db.commitTransaction(id)
    return result
  } catch (error) {
    await rollBack(req.payload, id)
    throw error
  }
}

/**
 * Adapters made safe refuse a transaction of ours inside another. PostgreSQL keeps what was read apart
 * from what others write meanwhile only when it is asked to; MongoDB and SQLite always do.
 */
function optionsFor(db: Payload['db']): Record<string, unknown> | undefined {
  if (isSafe(db)) {
    return { nested: false }
  }
  return db.name === 'postgres' ? { isolationLevel: 'repeatable read' } : undefined
}

async function rollBack(payload: Payload, id: number | string): Promise<void> {
  try {
    await payload.db.rollbackTransaction(id)
  } catch (err) {
    payload.logger.error({ err, msg: 'A transaction could not be rolled back' })
  }
}

/** A nested operation that fails rolls back the whole transaction, also when its error is caught. */
function assertAlive(payload: Payload, id: number | string): void {
  const sessions: Record<string, unknown> = payload.db.sessions
  if (!sessions[id]) {
    throw new DomainError(
      'database.write.outsideTransaction',
      'The transaction had been rolled back by a failed operation inside it, whose error was caught; let that error pass',
    )
  }
}

/**
 * The request with its transaction nailed on. Payload deletes `transactionID` when an operation
 * fails; work that went on after that would be stored outside the transaction.
 */
function heldRequest(req: PayloadRequest, transactionID: number | string): PayloadRequest {
  const held: Record<PropertyKey, unknown> = { transactionID }
  const isHeld = (key: PropertyKey) => Object.hasOwn(held, key)
  const request = new Proxy(req, {
    // The target is the receiver: a Request keeps its headers in private fields.
    get: (target, key): unknown => (isHeld(key) ? held[key] : Reflect.get(target, key, target)),
    has: (target, key) => isHeld(key) || Reflect.has(target, key),
    set: (target, key, value) => isHeld(key) || Reflect.set(target, key, value, target),
    deleteProperty: (target, key) => isHeld(key) || Reflect.deleteProperty(target, key),
  })
  // The loader of the original request reads outside the transaction and would miss what it wrote.
  held.payloadDataLoader = getDataLoader(request)
  return request
}

type ValidationErrors = { errors: { message: string }[] }

function isUniqueViolation(error: unknown, req: PayloadRequest): boolean {
  if (!(error instanceof Error) || error.name !== 'ValidationError') {
    return false
  }
  const { errors } = (error as unknown as { data: ValidationErrors }).data
  const texts = ['Value must be unique', req.t('error:valueMustBeUnique')]
  return errors.length > 0 && errors.every(({ message }) => texts.includes(message))
}
