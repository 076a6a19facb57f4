import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { DomainError } from '../domain/errors.js'
import { isSqliteFile, maskPassword, pathOf } from './addresses.js'
import { extendedErrorCodes } from './extendedErrorCodes.js'
import { guardLocalApi } from './guardLocalApi.js'
import { guardWrites } from './guardWrites.js'
import { numberOnce } from './numberOnce.js'
import { oneWriter } from './oneWriter.js'
import { OpenTransactions } from './OpenTransactions.js'
import { openWithin, openWriter } from './openWriter.js'

/** Native waiting blocks the event loop, so it is short; openWriter waits without blocking. */
const BUSY_TIMEOUT = 100
/** As Payload has it for `wal: true`. */
const WAL = { journalSizeLimit: 64 * 1024 * 1024, synchronous: 'FULL' } as const

/** SQLite with transactions, one writer at a time in this process. */
export function safeSqlite(adapter: SQLiteAdapter, abandonedAfter: number): void {
  const { url } = adapter.clientConfig
  assertFile(url)
  Object.assign(adapter, { busyTimeout: BUSY_TIMEOUT, wal: adapter.wal || WAL })
  const turns = oneWriter()
  const transactions = new OpenTransactions(adapter, {
    abandonedAfter,
    begin: () => openWriter(adapter, turns),
    beginWithin: (outer) => openWithin(adapter, outer),
  })
  guardWrites(adapter, transactions, { oneWriter: true })
  guardLocalApi(adapter.payload, transactions)
  guardConnection(adapter, url, transactions)
  numberOnce(adapter)
}

function assertFile(url: string): void {
  if (!isSqliteFile(url)) {
    throw new DomainError(
      'configuration.invalid',
      `Expected safeWrites(sqliteAdapter({ client: { url: 'file:<path>' } })), got ${maskPassword(url)}; one writer at a time needs a file of its own`,
      { data: { option: 'db', got: maskPassword(url) } },
    )
  }
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
