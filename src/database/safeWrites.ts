import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isSafe, markSafe } from './safe.js'
import { safeMongodb } from './safeMongodb.js'
import { safeSqlite } from './safeSqlite.js'

/** How long a transaction may be silent. */
export type SafeWritesOptions = {
  /** Milliseconds without a write after which a transaction is taken for abandoned. @default 30000 */
  abandonedAfter?: number
}

type Guard = (adapter: BaseDatabaseAdapter, abandonedAfter: number) => void

const guards: Readonly<Record<string, Guard>> = {
  sqlite: (adapter, abandonedAfter) => safeSqlite(adapter as SQLiteAdapter, abandonedAfter),
  mongoose: (adapter, abandonedAfter) => safeMongodb(adapter as MongooseAdapter, abandonedAfter),
}

/**
 * The adapter of an app, made safe for many writers at once: everything happens in transactions, on
 * SQLite one writer after the other, and a write to our collections that forgot its transaction fails
 * at once. What the adapter was given (ids, migrations, push, logger) stays as it is.
 *
 * @example db: safeWrites(sqliteAdapter({ client: { url: 'file:./app.db' } }))
 */
export function safeWrites(
  database: DatabaseAdapterObj,
  { abandonedAfter = 30_000 }: SafeWritesOptions = {},
): DatabaseAdapterObj {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      if (!isSafe(adapter)) {
        guardOf(adapter)(adapter, abandonedAfter)
        markSafe(adapter)
      }
      return adapter
    },
  }
}

function guardOf({ name }: BaseDatabaseAdapter): Guard {
  const guard = guards[name]
  if (!guard) {
    throw new DomainError(
      'configuration.invalid',
      `Expected safeWrites() around sqliteAdapter or mongooseAdapter, got ${name}; give that adapter to \`db\` as it is`,
      { data: { option: 'db', got: name } },
    )
  }
  return guard
}
