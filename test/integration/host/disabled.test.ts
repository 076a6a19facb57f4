/** An app that turns the plugin off for a while, with everything that was made in it. */
import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, handleEndpoints, type Payload } from 'payload'

import { databaseFor } from '../../../src/database/databaseFor.js'
import { safeWrites } from '../../../src/database/safeWrites.js'
import { leidraad } from '../../../src/index.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { createFakeSealer } from '../../fakes/FakeSealer.js'
import { makeWorld, PASSWORD, publishedOpp, type World } from '../../fixtures/world.js'
import { freshDatabase } from '../../support/freshDatabase.js'
import { describeDatabases } from '../../support/payload.js'

async function start(url: string, disabled: boolean) {
  const config = buildConfig({
    secret: 'a secret for tests only',
    // On SQLite with the ids that an app has when it says nothing: numbers.
    db: url.startsWith('file:')
      ? safeWrites(sqliteAdapter({ client: { url }, push: true }))
      : databaseFor(url),
    editor: lexicalEditor(),
    telemetry: false,
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    jobs: { tasks: [], shouldAutoRun: () => false },
    plugins: [
      leidraad({
        sealer: createFakeSealer(),
        adapters: { printer: createFakePrinter() },
        disabled,
      }),
    ],
  })
  const key = randomBytes(8).toString('hex')
  const payload = await getPayload({ config, key })
  return { payload, config, key }
}

/** What a migration is made from: tables on SQLite, the paths of each schema on MongoDB. */
function shapeOf({ db }: Payload): object {
  const { rawTables, collections = {} } = db as unknown as {
    rawTables?: object
    collections?: Record<string, { schema: { paths: object; indexes: () => unknown } }>
  }
  const models = Object.entries(collections).map(([slug, { schema }]) => [
    slug,
    Object.keys(schema.paths).sort(),
    schema.indexes(),
  ])
  return JSON.parse(JSON.stringify([rawTables, models])) as object
}

type Started = Awaited<ReturnType<typeof start>>

describeDatabases('An app in which the plugin is disabled', (database) => {
  let app: Started
  let world: World
  let plan: { school: string; pupil: string; template: string }
  let before: object
  let ours: string[]
  let token: string
  let remove: (payload: Payload) => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase(database)
    remove = fresh.remove
    const { payload } = await start(fresh.url, false)
    world = await makeWorld(payload)
    const template = await publishedOpp(payload, world)
    const { schools, pupil } = world
    plan = { school: schools.regenboog.id, pupil: pupil.id, template: template.id }
    await payload.create({ collection: 'plans', data: plan })
    before = shapeOf(payload)
    ours = payload.config.collections.map(({ slug }) => slug).filter((slug) => !isOfPayload(slug))
    await payload.destroy()
    app = await start(fresh.url, true)
    const { email } = world.people.coordinator
    const login = await app.payload.login({
      collection: 'users',
      data: { email, password: PASSWORD },
    })
    token = String(login.token)
  }, 120_000)
  afterAll(() => remove(app.payload))

  const isOfPayload = (slug: string) => slug.startsWith('payload-')
  const rest = (method: string, path: string, body?: object, headers: object = {}) =>
    handleEndpoints({
      config: app.config,
      request: new Request(`http://localhost:3000/api${path}`, {
        method,
        headers: {
          Authorization: `JWT ${token}`,
          'Content-Type': 'application/json',
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
      payloadInstanceCacheKey: app.key,
    })

  it('keeps the whole shape of its database, so that no migration takes anything away', () => {
    expect(shapeOf(app.payload)).toEqual(before)
  })

  it('keeps what was made', async () => {
    expect((await app.payload.count({ collection: 'plans' })).totalDocs).toBe(1)
    expect((await app.payload.count({ collection: 'standard-versions' })).totalDocs).toBe(1)
  })

  it('takes no plan, and says why', async () => {
    const reply = await rest('POST', '/plans', plan)
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringMatching(/disabled/)])
    const made = app.payload.create({ collection: 'plans', data: plan })
    await expect(made).rejects.toMatchObject({ status: 403 })
  })

  it('changes and deletes nothing: what guards it is not at work', async () => {
    const { docs } = await app.payload.find({ collection: 'standard-versions', depth: 0 })
    const id = docs[0]?.id ?? ''
    const named = { collection: 'standard-versions', id } as const
    const where = { id: { equals: id } }
    for (const attempt of [
      app.payload.update({ ...named, data: { number: 9 } }),
      app.payload.update({ collection: named.collection, where, data: { number: 9 } }),
      app.payload.delete(named),
      app.payload.delete({ collection: named.collection, where }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ status: 403 })
    }
    expect((await app.payload.find({ collection: 'standard-versions', depth: 0 })).docs).toEqual(
      docs,
    )
  })

  it('shows nothing of ours over the network', async () => {
    for (const slug of ours) {
      expect([slug, (await rest('GET', `/${slug}`)).status]).toEqual([slug, 403])
    }
    for (const path of [
      '/leidraad/health',
      '/leidraad/controle',
      '/plans/x/form',
      '/leidraad/teken/x',
    ]) {
      expect([path, (await rest('GET', path)).status]).toEqual([path, 404])
    }
  })

  it('lets people with a role into its admin, and strangers not', async () => {
    const stranger = { Authorization: 'JWT none' }
    for (const [headers, may] of [
      [{}, true],
      [stranger, false],
    ] as const) {
      const reply = await rest('GET', '/access', undefined, headers)
      const { canAccessAdmin = false } = (await reply.json()) as { canAccessAdmin?: boolean }
      expect([reply.status, canAccessAdmin]).toEqual([200, may])
    }
  })

  it('gives nobody another password', async () => {
    const { email } = world.people.coordinator
    const asked = await rest('POST', '/users/forgot-password', { email })
    const set = await rest('POST', '/users/reset-password', { token: 'any', password: 'abc' })
    expect([asked.status, set.status]).toEqual([403, 403])
  })

  describe('has nothing else of ours:', () => {
    it('no services, hooks and parts of the admin', () => {
      const { admin, custom, hooks } = app.payload.config
      expect(custom.leidraad).toBeUndefined()
      expect(hooks.afterError).toBeUndefined()
      expect(JSON.stringify(admin.components)).not.toContain('leidraad')
      expect(
        ours.filter((slug) => app.payload.collections[slug]?.config.admin.hidden !== true),
      ).toEqual([])
    })

    it('no sweeps, and no job of before is taken for done', async () => {
      const { queued } = await app.payload.jobs.handleSchedules({ allQueues: true })
      expect(queued).toEqual([])
      await app.payload.jobs.queue({ task: 'sealSigningRequest', input: {}, queue: 'leidraad' })
      await app.payload.jobs.run({ allQueues: true, silent: true })
      expect((await app.payload.count({ collection: 'payload-jobs' as never })).totalDocs).toBe(1)
    })
  })
})
