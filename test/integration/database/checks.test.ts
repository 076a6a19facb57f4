import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import { checkDatabase } from '../../../src/database/checkDatabase.js'
import { databaseFor } from '../../../src/database/databaseFor.js'
import { safeWrites } from '../../../src/database/safeWrites.js'
import type { Language } from '../../../src/domain/kernel/language.js'
import { makeWorld } from '../../fixtures/world.js'
import { startLeidraad } from '../../support/leidraad.js'
import { startPayload } from '../../support/payload.js'
import { notes } from './notes.js'

const messageOf = async (url: string): Promise<Record<Language, string>> => {
  const check = await checkDatabase(url)
  if (check.ok) {
    throw new Error('expected a refusal')
  }
  return check.message
}

const withoutSet = (url: string) => mongooseAdapter({ url: url.replace(/\?.*/, '') })

const itWithMongodb = process.env.MONGODB_URL ? it : it.skip

describe('checkDatabase', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-'))
  })
  afterAll(async () => rm(folder, { recursive: true }))

  it('accepts a file that does not exist yet and makes its folder', async () => {
    expect(await checkDatabase(`file:${folder}/new/leidraad.db`)).toEqual({ ok: true })
  })

  it('accepts the file of a running platform', async () => {
    const { url, stop } = await startPayload({ database: 'sqlite', collections: [notes] })
    expect(await checkDatabase(url)).toEqual({ ok: true })
    await stop()
  }, 30_000)

  it.each(['leidraad.db', 'postgres://u:secret@db/x', 'file::memory:', 'mongodb://', ''])(
    'says what it expects instead of %p, without the password',
    async (url) => {
      const { en, nl } = await messageOf(url)
      expect(en).toContain('expected file:<path> or mongodb://')
      expect(nl).toContain('verwacht wordt file:<pad> of mongodb://')
      expect(en + nl).not.toContain('secret')
      expect(() => databaseFor(url)).toThrow(
        expect.objectContaining({ code: 'configuration.invalid' }),
      )
    },
  )

  it('names a folder that cannot be made', async () => {
    await writeFile(join(folder, 'plain'), '')
    const { en } = await messageOf(`file:${folder}/plain/leidraad.db`)
    expect(en).toBe(
      `The folder ${folder}/plain cannot be written to; allow writing or choose another place with DATABASE_URL.`,
    )
  })

  it('names a file that is no SQLite database', async () => {
    await writeFile(join(folder, 'letter.db'), 'Geachte ouders, hierbij ontvangt u')
    expect((await messageOf(`file:${folder}/letter.db`)).nl).toContain('geen SQLite-database')
  })

  it('names a directory given for a file', async () => {
    expect((await messageOf(`file:${folder}`)).en).toContain('cannot be written')
  })

  it('refuses a MongoDB without a replica set and says what to add', async () => {
    const url = 'mongodb://school:secret@127.0.0.1:1/leidraad'
    const { en } = await messageOf(url)
    expect(en).toContain('add ?replicaSet=<name> to DATABASE_URL')
    expect(en).not.toContain('secret')
    expect(() => databaseFor(url)).toThrow(/add \?replicaSet=<its name>.*/)
    expect(() => databaseFor(url)).not.toThrow(/secret/)
  })

  it('names a MongoDB server that cannot be reached, within 8 seconds', async () => {
    const begun = performance.now()
    const { en } = await messageOf('mongodb://127.0.0.1:1/leidraad?replicaSet=rs0')
    expect(en).toContain('The MongoDB server at 127.0.0.1:1 cannot be reached')
    expect(performance.now() - begun).toBeLessThan(8_000)
  }, 10_000)

  it('stops an app whose SQLite lets several write at once, and says what to do', async () => {
    for (const transactionOptions of [false, { behavior: 'immediate' }] as const) {
      const db = (url: string) => sqliteAdapter({ client: { url }, transactionOptions })
      const start = startLeidraad('sqlite', {}, { db })
      await expect(start).rejects.toMatchObject({ code: 'configuration.invalid' })
      await expect(start).rejects.toThrow(
        /Put db: safeWrites\(sqliteAdapter\(.*\n.*Zet in payload\.config\.ts db: safeWrites/,
      )
    }
  }, 30_000)

  it('refuses to make safe what is no file', async () => {
    const remote = safeWrites(sqliteAdapter({ client: { url: 'libsql://u:secret@host' } }))
    const start = startLeidraad('sqlite', {}, { db: () => remote })
    await expect(start).rejects.toThrow(/Expected safeWrites.*'file:<path>'/)
    await expect(start).rejects.not.toThrow(/secret/)
  })

  itWithMongodb(
    'takes the MongoDB adapter of an app when it has transactions',
    async () => {
      const app = await startLeidraad('mongodb', {}, { db: (url) => mongooseAdapter({ url }) })
      await makeWorld(app.payload)
      await app.stop()
      const start = startLeidraad('mongodb', {}, { db: withoutSet })
      await expect(start).rejects.toThrow(/gives no transactions.*\n.*geeft geen transacties/)
    },
    60_000,
  )

  itWithMongodb('accepts a MongoDB with a replica set', async () => {
    expect(await checkDatabase(process.env.MONGODB_URL ?? '')).toEqual({ ok: true })
  })
})
