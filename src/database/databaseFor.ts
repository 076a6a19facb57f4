import type { DatabaseAdapterObj } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isMongodb, isSqliteFile, maskPassword } from './addresses.js'
import { mongodbDatabase } from './mongodbDatabase.js'
import type { MongodbMigration } from './mongodbDatabase.js'
import type { SafeWritesOptions } from './safeWrites.js'
import { sqliteDatabase } from './sqliteDatabase.js'
import type { SqliteMigration } from './sqliteDatabase.js'

/** What may be said of either database. */
export type DatabaseOptions = SafeWritesOptions & {
  /** Run at start when NODE_ENV is production. @default none */
  migrations?: MongodbMigration[] | SqliteMigration[]
  /** Where `payload migrate:create` writes. @default Payload's own place */
  migrationDir?: string
  /** SQLite: make the tables follow the collections at start, for development and tests. @default false */
  push?: boolean
}

/** The Payload database adapter for an address, made safe for many writers at once. */
export function databaseFor(url: string, options: DatabaseOptions = {}): DatabaseAdapterObj {
  if (isMongodb(url)) {
    return mongodbDatabase(url, {
      ...options,
      migrations: options.migrations as MongodbMigration[],
    })
  }
  if (isSqliteFile(url)) {
    return sqliteDatabase(url, { ...options, migrations: options.migrations })
  }
  throw new DomainError(
    'configuration.invalid',
    `Expected DATABASE_URL to be file:<path> or mongodb://<host>/<name>?replicaSet=<set>, got ${maskPassword(url)}`,
    { data: { option: 'DATABASE_URL', got: maskPassword(url) } },
  )
}
