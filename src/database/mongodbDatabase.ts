import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { DomainError } from '../domain/errors.js'
import { maskPassword, namesReplicaSet } from './addresses.js'
import { claimJobsOnce } from './claimJobsOnce.js'
import { guardLocalApi } from './guardLocalApi.js'
import { guardWrites } from './guardWrites.js'
import { hasTransactions } from './hasTransactions.js'
import { OpenTransactions } from './OpenTransactions.js'

export type MongodbMigration = NonNullable<
  Parameters<typeof mongooseAdapter>[0]['prodMigrations']
>[number]

export type MongodbOptions = {
  migrations?: MongodbMigration[]
  migrationDir?: string
  abandonedAfter?: number
}

/** An outage is noticed in a few seconds: whoever waits for an answer hears it before they give up. */
const PATIENCE = {
  serverSelectionTimeoutMS: 4_000,
  /** Also of a sign of life: a server that is busy is not away. */
  connectTimeoutMS: 10_000,
  heartbeatFrequencyMS: 2_000,
  /** Nothing asked of the database takes so long; a network that swallows answers would. */
  socketTimeoutMS: 60_000,
}

/** MongoDB through Payload; refuses to start where transactions would silently not exist. */
export function mongodbDatabase(url: string, options: MongodbOptions = {}): DatabaseAdapterObj {
  // An SRV record may carry the set's name; that is seen after connecting.
  if (!url.startsWith('mongodb+srv:') && !namesReplicaSet(url)) {
    throw withoutTransactions(url)
  }
  const { migrations, migrationDir, abandonedAfter = 30_000 } = options
  const adapter = mongooseAdapter({
    url,
    connectOptions: PATIENCE,
    ...(migrations && { prodMigrations: migrations }),
    ...(migrationDir && { migrationDir }),
  })
  return {
    ...adapter,
    init: (args) => guardMongodb(adapter.init(args) as MongooseAdapter, url, abandonedAfter),
  }
}

const withoutTransactions = (url: string, cause?: unknown): DomainError =>
  new DomainError(
    'configuration.invalid',
    `Expected a MongoDB replica set, for transactions; got ${maskPassword(url)}. Start mongod with --replSet and add ?replicaSet=<its name> to DATABASE_URL`,
    { data: { option: 'DATABASE_URL', got: maskPassword(url) }, cause },
  )

function guardMongodb(
  adapter: MongooseAdapter,
  url: string,
  abandonedAfter: number,
): MongooseAdapter {
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
  claimJobsOnce(adapter)
  guardWrites(adapter, transactions, { ownTransactionPerWrite: false })
  guardLocalApi(adapter.payload, transactions)
  guardConnection(adapter, url, transactions)
  return adapter
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
