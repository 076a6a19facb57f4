/** Opens write transactions on SQLite, and parts of them. */
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { isTransientConflict } from '../actions/transientConflict.js'
import { busy, type Release } from './oneWriter.js'
import type { Begun } from './OpenTransactions.js'
import type { TransactionID } from './transaction.js'

/** How long another process may hold the file before a writer gives up. */
const OTHER_PROCESS_PATIENCE = 5_000

/** Waits for a turn, then opens a write transaction; other processes are waited for as well. */
export async function openWriter(
  adapter: SQLiteAdapter,
  turn: () => Promise<Release>,
): Promise<Begun> {
  await adapter.initializing
  const release = await turn()
  try {
    const id = randomUUID()
    adapter.sessions[id] = await patiently(
      () => openSession(adapter),
      () => forgetConnections(adapter),
    )
    return { id, release }
  } catch (error) {
    release()
    throw error
  }
}

/** A part of a transaction that is undone on its own: what it holds is stored when the whole is. */
export async function openWithin(adapter: SQLiteAdapter, outer: TransactionID): Promise<string> {
  const id = randomUUID()
  const db = adapter.sessions[outer]?.db as Session['db']
  const run = async (statement: string): Promise<void> => {
    await adapter.execute({ db: db as unknown as Executing, raw: `${statement} "${id}"` })
  }
  await run('SAVEPOINT')
  const reject = async () => {
    await run('ROLLBACK TO')
    await run('RELEASE')
  }
  adapter.sessions[id] = { db, resolve: () => run('RELEASE'), reject }
  return id
}

type Session = SQLiteAdapter['sessions'][string]
type Executing = NonNullable<Parameters<SQLiteAdapter['execute']>[0]['db']>

/**
 * Payload's own beginTransaction swallows a COMMIT that fails, so an accepted save could be lost;
 * here `resolve` rejects with it.
 */
function openSession({ drizzle }: SQLiteAdapter): Promise<Session> {
  const rolledBack = new Error('rolled back')
  return new Promise((opened, failed) => {
    const done: Promise<void> = drizzle.transaction(
      (db) =>
        new Promise<void>((commit, rollBack) => {
          const resolve = () => {
            commit()
            return done
          }
          const reject = () => {
            rollBack(rolledBack)
            return done.catch((error: unknown) => ignore(error, rolledBack))
          }
          opened({ db: db as unknown as Session['db'], resolve, reject })
        }),
    )
    done.catch(failed)
  })
}

function ignore(error: unknown, expected: Error): void {
  if (error !== expected) {
    throw error
  }
}

/**
 * A BEGIN refused as busy stays "in progress" on its connection, on which every later COMMIT then
 * fails. In a fresh turn of the event loop no read is half-way, and no writer but us is open.
 */
async function forgetConnections({ client }: SQLiteAdapter): Promise<void> {
  await nextTurn()
  client.reconnect()
}

async function patiently<T>(attempt: () => Promise<T>, recover: () => Promise<void>): Promise<T> {
  const deadline = performance.now() + OTHER_PROCESS_PATIENCE
  for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isTransientConflict(error)) {
        throw error
      }
      await recover()
      if (performance.now() + wait > deadline) {
        throw busy(`waited ${OTHER_PROCESS_PATIENCE} ms for another process`, error)
      }
      await pause(wait)
    }
  }
}
