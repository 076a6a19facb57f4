import { describe, it } from '@jest/globals'
import { BasePayload, buildConfig, getPayload } from 'payload'
import type { Config, InitOptions, Payload } from 'payload'

import { databaseFor } from '../../src/database/databaseFor.js'
import type { DatabaseOptions } from '../../src/database/databaseFor.js'
import { freshDatabase, type DatabaseName } from './freshDatabase.js'

export type { DatabaseName } from './freshDatabase.js'

export type Started = {
  payload: Payload
  /** The address of the database, for a second connection to it. */
  url: string
  stop: () => Promise<void>
}

type StartOptions = Partial<Omit<Config, 'db'>> & {
  database: DatabaseName
  databaseOptions?: DatabaseOptions
  /** The adapter of the app itself. @default that of `databaseFor` */
  db?: (url: string) => Config['db']
  /** Let REST requests with `payloadInstanceCacheKey: url` find this Payload. @default false */
  cached?: boolean
  /** A database that is there already; `stop` leaves it. @default a fresh one */
  url?: string
}

/** A real Payload on a fresh, empty database, which `stop` removes. */
export async function startPayload(options: StartOptions): Promise<Started> {
  const { database, databaseOptions, db, url: given, cached, ...config } = options
  const { url, remove } = given ? { url: given, remove: leave } : await freshDatabase(database)
  const payload = await start(cached ? url : undefined, {
    config: buildConfig({
      secret: 'a secret for tests only',
      telemetry: false,
      logger: { options: { level: 'silent' } },
      typescript: { autoGenerate: false },
      ...config,
      db: db?.(url) ?? databaseFor(url, { push: true, ...databaseOptions }),
    }),
  })
  const stop = async () => {
    await remove(payload)
  }
  return { payload, url, stop }
}

const leave = async (payload: Payload): Promise<void> => payload.destroy()

const start = async (key: string | undefined, options: InitOptions): Promise<Payload> =>
  key === undefined ? new BasePayload().init(options) : getPayload({ ...options, key })

/** The same suite on SQLite and on MongoDB; without MONGODB_URL the second is skipped by name. */
export function describeDatabases(name: string, suite: (database: DatabaseName) => void): void {
  describe(`${name} (SQLite)`, () => suite('sqlite'))
  if (process.env.MONGODB_URL) {
    describe(`${name} (MongoDB)`, () => suite('mongodb'))
  } else {
    describe.skip(`${name} (MongoDB: skipped, MONGODB_URL is not set)`, () => suite('mongodb'))
  }
}

/**
 * `it` for those tests of a suite on both databases that ask what our own code makes of an answer, which
 * no database changes: on SQLite alone.
 */
export const onSqlite = (database: DatabaseName): typeof it =>
  database === 'sqlite' ? it : elsewhere

const elsewhere = Object.assign(() => undefined, {
  each: () => () => undefined,
}) as unknown as typeof it
