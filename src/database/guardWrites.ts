import { isolateObjectProperty } from 'payload'
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { isOurs } from '../access/ours.js'
import { isTransientConflict } from '../actions/transientConflict.js'
import { DomainError, isDomainError } from '../domain/errors.js'
import { outsideTransaction } from './outsideTransaction.js'
import type { OpenTransactions } from './OpenTransactions.js'
import type { TransactionID } from './transaction.js'
import { withoutValues } from './withoutValues.js'

const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type WriteArgs = {
  collection?: string
  collectionSlug?: string
  global?: string
  globalSlug?: string
  slug?: string
  data?: Record<string, unknown>
  req?: Partial<PayloadRequest>
}
type Write = (args: WriteArgs) => Promise<unknown>

export type WriteRules = {
  /** SQLite: a write without a transaction gets its own, so that it waits its turn too. */
  oneWriter: boolean
}

/** Lets no write of ours slip past the transaction it belongs to, and names every conflict. */
export function guardWrites(
  adapter: BaseDatabaseAdapter,
  transactions: OpenTransactions,
  rules: WriteRules,
): void {
  const methods = adapter as unknown as Record<string, Write>
  for (const operation of WRITES) {
    const write = methods[operation]?.bind(adapter)
    if (write) {
      methods[operation] = guarded({ operation, write, transactions, adapter, ...rules })
    }
  }
}

type Guard = WriteRules & {
  operation: string
  write: Write
  transactions: OpenTransactions
  adapter: BaseDatabaseAdapter
}

function guarded(guard: Guard): Write {
  const { transactions } = guard
  const write = namingConflicts(guard)
  return (args) => {
    const { req } = args
    // Not awaited: only then does the rest of the caller count as inside the transaction.
    if (isID(req?.transactionID) && transactions.use(req.transactionID)) {
      return write(args)
    }
    if (req?.transactionID instanceof Promise) {
      return req.transactionID.then((id) =>
        isID(id) && transactions.use(id) ? write(args) : outside(guard, write, args),
      )
    }
    return outside(guard, write, args)
  }
}

function outside(guard: Guard, write: Write, args: WriteArgs): Promise<unknown> {
  const { adapter, operation, oneWriter, transactions } = guard
  const current = transactions.current()
  if (current === undefined) {
    return oneWriter ? transactions.around((id) => write(within(args, id))) : write(args)
  }
  const target = targetOf(args)
  if (isOurs(adapter.payload, target) && !isPayloadsOwn(operation, args)) {
    return Promise.reject(outsideTransaction(`${operation} of ${target}`, current.place))
  }
  // Payload's own, meant to be outside, and what the app writes to its own: on SQLite it joins.
  return oneWriter && current.id ? write(within(args, current.id)) : write(args)
}

const isID = (id: unknown): id is TransactionID => typeof id === 'string' || typeof id === 'number'

const LOGIN_FIELDS = new Set(['lockUntil', 'loginAttempts', 'resetPasswordRequestedAt'])

/** Writes that Payload 3.90 makes outside the transaction on purpose: login counters. */
function isPayloadsOwn(operation: string, { data = {} }: WriteArgs): boolean {
  const names = Object.keys(data)
  return (
    operation === 'updateOne' && names.length > 0 && names.every((name) => LOGIN_FIELDS.has(name))
  )
}

function within(args: WriteArgs, transactionID: TransactionID): WriteArgs {
  const req = isolateObjectProperty((args.req ?? {}) as PayloadRequest, 'transactionID')
  req.transactionID = transactionID
  return { ...args, req }
}

const targetOf = (args: WriteArgs): string =>
  args.collection ?? args.collectionSlug ?? args.global ?? args.globalSlug ?? args.slug ?? 'jobs'

function namingConflicts({ operation, write }: Guard): Write {
  return async (args) => {
    try {
      return await write(args)
    } catch (error) {
      if (isDomainError(error) || !isTransientConflict(error)) {
        throw withoutValues(error)
      }
      throw new DomainError(
        'database.busy',
        `Another writer was first: ${operation} of ${targetOf(args)} is refused`,
        { cause: withoutValues(error) },
      )
    }
  }
}
