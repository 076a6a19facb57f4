import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { namesReplicaSet } from './addresses.js'
import { withoutTransactions } from './safeMongodb.js'
import { safeWrites, type SafeWritesOptions } from './safeWrites.js'

/** As `payload migrate:create` writes them. */
export type MongodbMigration = NonNullable<
  Parameters<typeof mongooseAdapter>[0]['prodMigrations']
>[number]

/** What may be said of MongoDB. */
export type MongodbOptions = SafeWritesOptions & {
  migrations?: MongodbMigration[]
  migrationDir?: string
}

/** An outage is noticed in a few seconds: whoever waits for an answer hears it before they give up. */
const PATIENCE = {
  serverSelectionTimeoutMS: 4_000,
  /** Also of a sign of life: a server that is busy is not away. */
  connectTimeoutMS: 10_000,
  heartbeatFrequencyMS: 2_000,
  /** Nothing asked of the database takes so long; a network that swallows answers would. */
  socketTimeoutMS: 60_000,
  /** For one of its connections: the driver would wait for ever. */
  waitQueueTimeoutMS: 10_000,
}

/** MongoDB through Payload; refuses to start where transactions would silently not exist. */
export function mongodbDatabase(url: string, options: MongodbOptions = {}): DatabaseAdapterObj {
  // An SRV record may carry the set's name; that is seen after connecting.
  if (!url.startsWith('mongodb+srv:') && !namesReplicaSet(url)) {
    throw withoutTransactions(url)
  }
  const { migrations, migrationDir } = options
  const adapter = mongooseAdapter({
    url,
    connectOptions: PATIENCE,
    ...(migrations && { prodMigrations: migrations }),
    ...(migrationDir && { migrationDir }),
  })
  return safeWrites(adapter, options)
}
