import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isMongodb, isSqliteFile, maskPassword, namesReplicaSet } from './addresses.js'
import { withoutTransactions } from './safeMongodb.js'
import { safeWrites, type SafeWritesOptions } from './safeWrites.js'

type MongodbMigration = NonNullable<Parameters<typeof mongooseAdapter>[0]['prodMigrations']>[number]
type SqliteMigration = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>[number]

export type DatabaseOptions = SafeWritesOptions & {
  /** Run at start when NODE_ENV is production. @default none */
  migrations?: MongodbMigration[] | SqliteMigration[]
  /** Where `payload migrate:create` writes. @default Payload's own place */
  migrationDir?: string
  /** SQLite: make the tables follow the collections at start, for development and tests. @default false */
  push?: boolean
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

/** The Payload database adapter for an address, made safe for many writers at once. */
export const databaseFor = (url: string, options: DatabaseOptions = {}): DatabaseAdapterObj =>
  safeWrites(adapterFor(url, options), options)

function adapterFor(url: string, options: DatabaseOptions): DatabaseAdapterObj {
  const { migrations, migrationDir, push = false } = options
  const shared = { ...(migrationDir && { migrationDir }) }
  if (isMongodb(url)) {
    // An SRV record may carry the set's name; that is seen after connecting.
    if (!url.startsWith('mongodb+srv:') && !namesReplicaSet(url)) {
      throw withoutTransactions(url)
    }
    const prodMigrations = migrations as MongodbMigration[] | undefined
    return mongooseAdapter({
      url,
      connectOptions: PATIENCE,
      ...(prodMigrations && { prodMigrations }),
      ...shared,
    })
  }
  if (isSqliteFile(url)) {
    const prodMigrations: SqliteMigration[] | undefined = migrations
    return sqliteAdapter({
      client: { url },
      idType: 'uuid',
      push,
      ...(prodMigrations && { prodMigrations }),
      ...shared,
    })
  }
  throw unknownAddress(url)
}

const unknownAddress = (url: string): DomainError =>
  new DomainError(
    'configuration.invalid',
    `Expected DATABASE_URL to be file:<path> or mongodb://<host>/<name>?replicaSet=<set>, got ${maskPassword(url)}`,
    { data: { option: 'DATABASE_URL', got: maskPassword(url) } },
  )
