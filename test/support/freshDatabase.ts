import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Payload } from 'payload'

export type DatabaseName = 'mongodb' | 'sqlite'

type Fresh = { url: string; remove: (payload: Payload) => Promise<void> }

export async function freshDatabase(database: DatabaseName): Promise<Fresh> {
  return database === 'sqlite' ? freshSqlite() : freshMongodb()
}

async function freshSqlite(): Promise<Fresh> {
  const folder = await mkdtemp(join(tmpdir(), 'leidraad-'))
  const remove = async (payload: Payload) => {
    await payload.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `file:${join(folder, 'test.db')}`, remove }
}

function freshMongodb(): Fresh {
  const url = new URL(process.env.MONGODB_URL ?? '')
  url.pathname = `/leidraad-test-${randomBytes(6).toString('hex')}`
  const remove = async (payload: Payload) => {
    const { connection } = payload.db as unknown as {
      connection: { db: { dropDatabase: () => Promise<unknown> } }
    }
    // Straight to the driver: on a busy machine Mongoose takes a late sign of life for an outage.
    await connection.db.dropDatabase()
    await payload.destroy()
  }
  return { url: url.href, remove }
}
