/** What a probe learns when a part of the platform stops working. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import mongoose from 'mongoose'
import { FileUploadError } from 'payload'

import { sweepMails } from '../../../src/actions/mail/sweepMails.js'
import { sweepReminders } from '../../../src/actions/conversations/sweepReminders.js'
import { sweepPrints } from '../../../src/actions/prints/sweepPrints.js'
import { SEAL_TASK, SIGNING_QUEUE } from '../../../src/actions/signing/queueSealing.js'
import { sweepRequests } from '../../../src/actions/signing/sweepRequests.js'
import { outageOf } from '../../../src/actions/outageOf.js'
import { startWorker } from '../../../src/jobs/worker.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describeDatabases('The health of the platform', (database) => {
  const printer = createFakePrinter()
  let app: Leidraad
  let later = 0
  beforeAll(async () => {
    const now = () => new Date(Date.now() + later)
    app = await startLeidraad(database, { adapters: { printer }, now })
  }, 60_000)
  afterAll(() => app.stop())

  const health = async () => {
    const response = await app.rest('GET', '/leidraad/health')
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const sweep = async () => {
    const req = await app.requestOf(undefined)
    await sweepRequests({ req })
    await sweepMails({ req })
    await sweepPrints({ req })
    await sweepReminders({ req })
  }
  const queue = (name: string) =>
    app.payload.jobs.queue({ task: SEAL_TASK, input: { requestId: 'x' }, queue: name })

  it('fails when nothing here works through the queues, and nothing elsewhere does', async () => {
    const { jobs: config } = app.payload.config
    config.autoRun = []
    const { status, body } = await health()
    expect(status).toBe(503)
    expect(JSON.stringify(body.jobs)).toContain('nobody works through the queues')
    await sweep()
    later += 3 * SECOND
    expect((await health()).status).toBe(200)
    startWorker(app.payload)
    await app.payload.db.deleteMany({ collection: 'payload-kv', where: {} })
  })

  it('is good while all of it works', async () => {
    expect(await health()).toEqual({
      status: 200,
      body: {
        status: 'ok',
        database: { ok: true },
        files: { ok: true },
        browser: { ok: true },
        jobs: { ok: true },
      },
    })
  })

  it('fails when a sweep does not come, until it does', async () => {
    later = 4 * MINUTE
    expect((await health()).status).toBe(200)
    later = 6 * MINUTE
    expect(await health()).toMatchObject({
      status: 503,
      body: { status: 'failing', jobs: { ok: false }, database: { ok: true } },
    })
    await sweep()
    later += 3 * SECOND
    expect((await health()).status).toBe(200)
  })

  it('tells that the clock was set back', async () => {
    later = -10 * MINUTE
    const { status, body } = await health()
    expect(status).toBe(503)
    expect(JSON.stringify(body.jobs)).toContain('The clock was set back')
    later = 6 * MINUTE
  })

  it('fails by name when a job of ours waits for more than ten minutes, not one of others', async () => {
    await queue('of-the-host')
    later = 17 * MINUTE
    await sweep()
    expect((await health()).status).toBe(200)
    await queue(SIGNING_QUEUE)
    later += 11 * MINUTE
    await sweep()
    expect(await health()).toMatchObject({
      status: 503,
      body: { jobs: { ok: false, detail: 'Jobs overdue for more than 10 minutes: 1.' } },
    })
  })

  it('fails when the folder of the files takes none', async () => {
    const folder = join(app.folder, 'files')
    await rm(folder, { recursive: true, force: true })
    await writeFile(folder, '')
    later += 3 * SECOND
    expect((await health()).body).toMatchObject({ files: { ok: false }, database: { ok: true } })
    expect(await outageOf(app.payload, new FileUploadError())).toMatchObject({
      code: 'storage.unavailable',
    })
    await rm(folder)
    later += 3 * SECOND
    expect((await health()).body).toMatchObject({ files: { ok: true } })
  })

  it('is no riddle to who works meanwhile: the database is away, in words, on page and in API', async () => {
    const { findOne, find, count } = app.payload.db
    const lost = new mongoose.mongo.MongoNetworkError('connection 7 to mongodb://host closed')
    const away = () => Promise.reject(lost)
    Object.assign(app.payload.db, { findOne: away, find: away, count: away })
    const body = { email: 'anna@kompas.example', password: 'regenboog-2026' }
    const reply = await app.rest('POST', '/users/login', { body })
    const headers = { Authorization: 'JWT of-somebody' }
    const mine = await app.rest('GET', '/print-jobs/own', { headers })
    const saved = await app.rest('PATCH', '/pupils/1', { headers, body: { firstName: 'Łukasz' } })
    const page = await app.rest('GET', `/leidraad/teken/${'A'.repeat(43)}`)
    Object.assign(app.payload.db, { findOne, find, count })
    expect({ status: reply.status, wait: reply.headers.get('Retry-After') }).toEqual({
      status: 503,
      wait: '60',
    })
    expect(await reply.text()).toContain('database.unavailable')
    for (const asked of [mine, saved]) {
      expect({ status: asked.status, text: await asked.text() }).toEqual({
        status: 503,
        text: expect.stringContaining('database.unavailable') as unknown,
      })
    }
    expect(page.status).toBe(503)
    expect(await page.text()).not.toContain('host')
  })

  it('is no reason to take somebody whose session ended for somebody who may not', async () => {
    for (const headers of [undefined, { Authorization: 'JWT of-somebody' }]) {
      const reply = await app.rest('GET', '/print-jobs/own', headers && { headers })
      expect([reply.status, await reply.text()]).toEqual([
        403,
        expect.stringContaining('access.loggedOut'),
      ])
    }
    const saved = await app.rest('PATCH', '/pupils/1', { headers: { Authorization: 'JWT x' } })
    expect([saved.status, await saved.text()]).toEqual([
      403,
      expect.stringContaining('access.loggedOut'),
    ])
  })

  it('is asked anew only after two seconds', async () => {
    const before = await health()
    await printer.close()
    expect(await health()).toEqual(before)
    later += 3 * SECOND
    expect((await health()).body).toMatchObject({ browser: { ok: false } })
  })

  it('tells no address, path or message of what failed', async () => {
    const counting = app.payload.db.count
    app.payload.db.count = () => Promise.reject(new Error('mongodb://user:secret@host failed'))
    later += 3 * SECOND
    const { status, body } = await health()
    app.payload.db.count = counting
    expect(status).toBe(503)
    expect(body).toMatchObject({ database: { ok: false }, jobs: { ok: false } })
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it('says which part does not answer, and does not wait for it', async () => {
    const counting = app.payload.db.count
    app.payload.db.count = () => new Promise(() => undefined)
    later += 3 * SECOND
    const { body } = await health()
    app.payload.db.count = counting
    expect(body).toMatchObject({
      database: { ok: false, detail: 'It does not answer.' },
      files: { ok: true },
    })
  }, 4_000)
})
