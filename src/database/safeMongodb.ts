import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { DomainError } from '../domain/errors.js'
import { maskPassword } from './addresses.js'
import { claimJobsOnce } from './claimJobsOnce.js'
import { guardLocalApi } from './guardLocalApi.js'
import { guardWrites } from './guardWrites.js'
import { hasTransactions } from './hasTransactions.js'
import { heedSilence } from './heedSilence.js'
import { OpenTransactions } from './OpenTransactions.js'

export const withoutTransactions = (url: string, cause?: unknown): DomainError =>
  new DomainError(
    'configuration.invalid',
    `Expected a MongoDB replica set, for transactions; got ${maskPassword(url)}. Start mongod with --replSet and add ?replicaSet=<its name> to its address`,
    { data: { option: 'DATABASE_URL', got: maskPassword(url) }, cause },
  )

/** MongoDB through Payload; refuses to start where transactions would silently not exist. */
export function safeMongodb(adapter: MongooseAdapter, abandonedAfter: number): void {
  const url = adapter.url || ''
  // The queue is patient: whom it gives a job and then forgets, nobody works on.
  claimJobsOnce(adapter)
  heedSilence(adapter)
  const begin = adapter.beginTransaction.bind(adapter)
  const transactions = new OpenTransactions(adapter, {
    abandonedAfter,
    begin: async () => {
      const id = await begin()
      if (id === null) {
        throw withoutTransactions(url)
      }
      return { id, release: () => undefined }
    },
  })
  guardWrites(adapter, transactions, { oneWriter: false })
  guardLocalApi(adapter.payload, transactions)
  guardConnection(adapter, url, transactions)
}

/** Payload turns transactions off without a word; here that is an error, as is a server without. */
function guardConnection(
  adapter: MongooseAdapter,
  url: string,
  transactions: OpenTransactions,
): void {
  const connect = adapter.connect?.bind(adapter)
  const migrate = adapter.migrate.bind(adapter)
  const guardedBegin = adapter.beginTransaction
  adapter.migrate = (args) => transactions.patiently(() => migrate(args))
  adapter.connect = async (args) => {
    await connect?.(args)
    const turnedOff = adapter.beginTransaction !== guardedBegin
    if (turnedOff || !(await hasTransactions(adapter.connection))) {
      await adapter.destroy?.()
      throw withoutTransactions(url)
    }
  }
}
