import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { safeWrites, type SafeWritesOptions } from './safeWrites.js'

/** As `payload migrate:create` writes them. */
export type SqliteMigration = NonNullable<
  Parameters<typeof sqliteAdapter>[0]['prodMigrations']
>[number]

/** What may be said of SQLite. */
export type SqliteOptions = SafeWritesOptions & {
  migrations?: SqliteMigration[]
  migrationDir?: string
  push?: boolean
}

/** SQLite through Payload, with transactions, one writer at a time in this process. */
export function sqliteDatabase(url: string, options: SqliteOptions = {}): DatabaseAdapterObj {
  const { migrations, migrationDir, push = false } = options
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push,
    ...(migrations && { prodMigrations: migrations }),
    ...(migrationDir && { migrationDir }),
  })
  return safeWrites(adapter, options)
}
