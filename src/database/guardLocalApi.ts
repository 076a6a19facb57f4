import type { Payload } from 'payload'

import { isOurs } from '../access/ours.js'
import type { OpenTransactions } from './OpenTransactions.js'
import { outsideTransaction } from './outsideTransaction.js'

const WRITES = [
  'create',
  'delete',
  'duplicate',
  'restoreGlobalVersion',
  'restoreVersion',
  'update',
  'updateGlobal',
] as const

type Options = { collection?: string; slug?: string; req?: { transactionID?: unknown } }
type Operation = (options: Options) => Promise<unknown>

/** Payload keeps its instance when the database is connected again, so it is wrapped once. */
const guards = new WeakMap<Payload, OpenTransactions>()

/**
 * Refuses Local API writes to our collections that forgot `req` inside a transaction. The writes below
 * them would be refused as well; only here the collection and the caller's line are still known.
 */
export function guardLocalApi(payload: Payload, transactions: OpenTransactions): void {
  const wrapped = guards.has(payload)
  guards.set(payload, transactions)
  if (wrapped) {
    return
  }
  const methods = payload as unknown as Record<string, Operation>
  for (const name of WRITES) {
    const operation = methods[name]?.bind(payload)
    if (operation) {
      methods[name] = (options) => refused(payload, name, options) ?? operation(options)
    }
  }
}

function refused(payload: Payload, name: string, options: Options): Promise<never> | undefined {
  const current = guards.get(payload)?.current()
  const target = options.collection ?? options.slug ?? ''
  if (!current || options.req?.transactionID || !isOurs(payload, target)) {
    return undefined
  }
  return Promise.reject(outsideTransaction(`${name} of ${target}`, current.place))
}
