import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { checkDatabase } from '../../../src/database/checkDatabase.js'
import { databaseFor } from '../../../src/database/databaseFor.js'
import type { Language } from '../../../src/domain/kernel/language.js'
import { startPayload } from '../../support/payload.js'
import { notes } from './notes.js'

const messageOf = async (url: string): Promise<Record<Language, string>> => {
  const check = await checkDatabase(url)
  if (check.ok) {
    throw new Error('expected a refusal')
  }
  return check.message
}

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

  itWithMongodb('accepts a MongoDB with a replica set', async () => {
    expect(await checkDatabase(process.env.MONGODB_URL ?? '')).toEqual({ ok: true })
  })
})
