/** What a probe learns when a part of the platform stops working. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { SEAL_TASK, SIGNING_QUEUE } from '../../../src/actions/signing/queueSealing.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'

const MINUTE = 60_000

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
    const response = await app.rest('GET', '/health')
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('is good while all three work', async () => {
    expect(await health()).toEqual({
      status: 200,
      body: {
        status: 'ok',
        database: { ok: true },
        browser: { ok: true },
        jobs: { ok: true },
      },
    })
  })

  it('fails by name when a job waits for more than ten minutes', async () => {
    await app.payload.jobs.queue({
      task: SEAL_TASK,
      input: { requestId: 'x' },
      queue: SIGNING_QUEUE,
    })
    later = 5 * MINUTE
    expect((await health()).status).toBe(200)
    later = 11 * MINUTE
    expect(await health()).toMatchObject({
      status: 503,
      body: { status: 'failing', jobs: { ok: false }, database: { ok: true } },
    })
  })

  it('is asked anew only after two seconds', async () => {
    const before = await health()
    await printer.close()
    expect(await health()).toEqual(before)
    later += 3_000
    expect((await health()).body).toMatchObject({ browser: { ok: false } })
  })

  it('tells no address, path or message of what failed', async () => {
    const counting = app.payload.db.count
    app.payload.db.count = () => Promise.reject(new Error('mongodb://user:secret@host failed'))
    later += 3_000
    const { status, body } = await health()
    app.payload.db.count = counting
    expect(status).toBe(503)
    expect(body).toMatchObject({ database: { ok: false }, jobs: { ok: false } })
    expect(JSON.stringify(body)).not.toContain('secret')
  })
})
