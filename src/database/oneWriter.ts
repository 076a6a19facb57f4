import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { isTransientConflict } from '../actions/transientConflict.js'
import { DomainError } from '../domain/errors.js'
import type { Begun } from './OpenTransactions.js'

type Release = () => void

/** How long another process may hold the file before a writer gives up. */
const OTHER_PROCESS_PATIENCE = 5_000
/** How long a writer waits for the writers of this process. */
const TURN_PATIENCE = 60_000

/**
 * A queue of writers: SQLite knows one at a time, and Payload would refuse the others at once.
 * The function waits for a turn and gives what ends it; ending it twice does nothing.
 */
export function oneWriter(patience = TURN_PATIENCE): () => Promise<Release> {
  const waiting: (() => void)[] = []
  let busy = false
  const next = () => {
    const first = waiting.shift()
    busy = first !== undefined
    first?.()
  }
  return async () => {
    if (busy) {
      await waitIn(waiting, patience)
    }
    busy = true
    return once(next)
  }
}

function waitIn(waiting: (() => void)[], patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(turn), 1)
      reject(busy(`waited ${patience} ms for the writers of this process`))
    }, patience)
    waiting.push(turn)
  })
}

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (!done) {
      done = true
      action()
    }
  }
}

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

type Session = SQLiteAdapter['sessions'][string]

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

const busy = (what: string, cause?: unknown): DomainError =>
  new DomainError('database.busy', `A write to the SQLite database ${what}; try again`, {
    data: { waited: true },
    cause,
  })
