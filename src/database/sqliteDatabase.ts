import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { pathOf } from './addresses.js'
import { extendedErrorCodes } from './extendedErrorCodes.js'
import { guardLocalApi } from './guardLocalApi.js'
import { guardWrites } from './guardWrites.js'
import { openWriter, oneWriter } from './oneWriter.js'
import { OpenTransactions } from './OpenTransactions.js'

export type SqliteMigration = NonNullable<
  Parameters<typeof sqliteAdapter>[0]['prodMigrations']
>[number]

export type SqliteOptions = {
  migrations?: SqliteMigration[]
  migrationDir?: string
  push?: boolean
  abandonedAfter?: number
}

/** Native waiting blocks the event loop, so it is short; openWriter waits without blocking. */
const BUSY_TIMEOUT = 100

/** SQLite through Payload, with transactions, one writer at a time in this process. */
export function sqliteDatabase(url: string, options: SqliteOptions = {}): DatabaseAdapterObj {
  const { migrations, migrationDir, push = false, abandonedAfter = 30_000 } = options
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    busyTimeout: BUSY_TIMEOUT,
    transactionOptions: { behavior: 'immediate' },
    push,
    ...(migrations && { prodMigrations: migrations }),
    ...(migrationDir && { migrationDir }),
  })
  return {
    ...adapter,
    init: (args) => guardSqlite(adapter.init(args), url, abandonedAfter),
  }
}

function guardSqlite(adapter: SQLiteAdapter, url: string, abandonedAfter: number): SQLiteAdapter {
  const turns = oneWriter()
  const transactions = new OpenTransactions(adapter, {
    abandonedAfter,
    begin: () => openWriter(adapter, turns),
  })
  guardWrites(adapter, transactions, { ownTransactionPerWrite: true })
  guardLocalApi(adapter.payload, transactions)
  guardConnection(adapter, url, transactions)
  return adapter
}

type Client = SQLiteAdapter['client']

/** Makes the folder before connecting; closes the file, which Payload leaves open. */
function guardConnection(
  adapter: SQLiteAdapter,
  url: string,
  transactions: OpenTransactions,
): void {
  const connect = adapter.connect?.bind(adapter)
  const destroy = adapter.destroy?.bind(adapter)
  const migrate = adapter.migrate.bind(adapter)
  adapter.migrate = (args) => transactions.patiently(() => migrate(args))
  adapter.connect = async (args) => {
    mkdirSync(dirname(pathOf(url)), { recursive: true })
    const connected = adapter.client as Client | undefined
    await connect?.(args)
    if (adapter.client !== connected) {
      extendedErrorCodes(adapter.client)
    }
  }
  adapter.destroy = async () => {
    await destroy?.()
    ;(adapter.client as Client | undefined)?.close()
  }
}
