import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { startPayload } from '../../support/payload.js'
import type { Started } from '../../support/payload.js'
import { countOf, createNote, notes } from './notes.js'

const HOLD = `
  import { createClient } from '@libsql/client'
  const client = createClient({ url: process.argv[1] })
  const transaction = await client.transaction('write')
  console.log('held')
  process.stdin.once('data', async () => {
    await transaction.rollback()
    process.exit()
  })
`

describe('another process that writes to the same SQLite file', () => {
  let started: Started
  let holder: ChildProcess | undefined

  const hold = async (): Promise<ChildProcess> => {
    const args = ['--input-type=module', '-e', HOLD, started.url]
    holder = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    await once(holder.stdout ?? holder, 'data')
    return holder
  }

  beforeAll(async () => {
    started = await startPayload({ database: 'sqlite', collections: [notes] })
  }, 60_000)
  afterEach(() => {
    holder?.kill()
  })
  afterAll(async () => started.stop())

  it('is waited for while it writes, and reads go on', async () => {
    const before = await countOf(started.payload, 'notes')
    const other = await hold()
    const written = createNote(started.payload, 'after the other process')
    await pause(700)
    expect(await countOf(started.payload, 'notes')).toBe(before)
    other.stdin?.write('done')
    await written
    expect(await countOf(started.payload, 'notes')).toBe(before + 1)
  }, 20_000)

  it('makes a write fail with a clear error after five seconds, and later writes succeed', async () => {
    const other = await hold()
    const begun = performance.now()
    const error: unknown = await createNote(started.payload, 'refused').catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'database.busy', status: 503 })
    expect((error as Error).cause).toMatchObject({ code: 'SQLITE_BUSY' })
    const waited = performance.now() - begun
    expect(waited).toBeGreaterThan(3_500)
    expect(waited).toBeLessThan(8_000)
    other.stdin?.write('done')
    await once(other, 'exit')
    await createNote(started.payload, 'accepted')
  }, 20_000)

  it('shares the file with a second platform: every save of both is kept', async () => {
    const second = await startPayload({
      database: 'sqlite',
      url: started.url,
      databaseOptions: { push: false },
      collections: [notes],
    })
    const before = await countOf(started.payload, 'notes')
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => [
        createNote(started.payload, `first ${index}`),
        createNote(second.payload, `second ${index}`),
      ]).flat(),
    )
    expect(await countOf(second.payload, 'notes')).toBe(before + 40)
    await second.stop()
  }, 30_000)
})
