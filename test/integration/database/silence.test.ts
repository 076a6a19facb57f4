import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import { openDoor, type Door } from '../../../scripts/survive/proxy.js'
import { inTransaction } from '../../../src/actions/inTransaction.js'
import { safeWrites } from '../../../src/database/safeWrites.js'
import { onOwnRequest } from '../../../src/jobs/ownRequest.js'
import { freshDatabase } from '../../support/freshDatabase.js'
import { startPayload } from '../../support/payload.js'
import { countOf, createNote, notes, pages, slug, type Note } from './notes.js'

const UNAVAILABLE = { code: 'database.unavailable', status: 503 }
/** In milliseconds; ours come less often, and a silence is noticed when two did not come. */
const SIGNS = 500

const quick = (url: string) =>
  safeWrites(mongooseAdapter({ url, connectOptions: { heartbeatFrequencyMS: SIGNS } }))

const url = process.env.MONGODB_URL
const describeMongodb = url ? describe : describe.skip
describeMongodb(`A silent MongoDB${url ? '' : ' (skipped, MONGODB_URL is not set)'}`, () => {
  let door: Door
  let payload: Payload
  let remove: (payload: Payload) => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase('mongodb')
    remove = fresh.remove
    door = await openDoor(fresh.url)
    const collections = [notes, pages]
    const started = await startPayload({
      database: 'mongodb',
      url: door.url,
      db: quick,
      collections,
    })
    payload = started.payload
  }, 60_000)
  afterEach(async () => {
    door.open()
    await untilHeard()
  })
  afterAll(async () => {
    await remove(payload)
    door.remove()
  })

  const untilHeard = async () => {
    while (!(await countOf(payload, 'notes').catch(() => undefined))) {
      await pause(50)
    }
  }

  it('is told to who waits for it, and what they began is undone', async () => {
    await createNote(payload, 'kept')
    const work = inTransaction({ payload }, async (req) => {
      await createNote(payload, 'begun', req)
      door.silence()
      await createNote(payload, 'unheard', req)
    })
    await expect(work).rejects.toMatchObject(UNAVAILABLE)
    await expect(countOf(payload, 'notes')).rejects.toMatchObject(UNAVAILABLE)
    door.open()
    await untilHeard()
    expect(await countOf(payload, 'notes')).toBe(1)
  }, 15_000)

  it('is waited for by a job', async () => {
    const before = await countOf(payload, 'notes')
    door.silence()
    const job = onOwnRequest(async ({ req }) => {
      await createNote(payload, 'by a job', req)
    })
    const working = job({ input: {}, req: { payload } as never })
    await expect(countOf(payload, 'notes')).rejects.toMatchObject(UNAVAILABLE)
    door.open()
    await working
    await untilHeard()
    expect(await countOf(payload, 'notes')).toBe(before + 1)
  }, 15_000)

  it('is not one that takes long', async () => {
    const { id } = (await payload.create({
      collection: slug('pages'),
      data: { title: 'x' },
    })) as Note
    const write = (title: string, req?: object) =>
      payload.db.updateOne({ collection: 'pages', id, data: { title }, req })
    let second: Promise<unknown> = Promise.resolve()
    await inTransaction({ payload }, async (req) => {
      await write('first', req)
      second = write('after the first, on which it waits')
      await pause(4 * SIGNS)
    })
    expect(await second).toMatchObject({ title: 'after the first, on which it waits' })
  }, 15_000)
})
