import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'

import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import { host, makeRecords, ofThePlatform, type Verb } from './platformRecords.js'
import { records } from './records.js'

const entries = Object.entries(ofThePlatform).map(([slug, entry]) => ({ slug, ...entry }))

describeDatabases('What Payload keeps for itself', (database) => {
  let app: Leidraad
  let world: World
  let made: Record<string, string>
  beforeAll(async () => {
    app = await startLeidraad(database, {}, host)
    world = await makeWorld(app.payload)
  }, 120_000)
  beforeEach(async () => {
    for (const { slug } of entries) {
      await app.payload.db.deleteMany({ collection: slug, where: {} })
    }
    made = await makeRecords(app.payload, world)
  })
  afterAll(() => app.stop())

  const stored = async (collection: string) =>
    JSON.stringify(await app.payload.db.find({ collection, where: {} }))

  const nobodyBut = (verb: Verb, { own = [], everyone = [] }: (typeof entries)[number]) =>
    everyone.includes(verb)
      ? []
      : Object.entries(world.people).filter(
          ([name]) => !(name === 'coordinator' && own.includes(verb)),
        )

  it('is known, collection by collection', () => {
    const { collections, globals } = app.payload.config
    const known = [records, ofThePlatform, { notices: host }].flatMap((part) => Object.keys(part))
    expect(collections.map(({ slug }) => slug).sort()).toEqual(known.sort())
    expect(globals.map(({ slug }) => slug)).toEqual(['payload-jobs-stats'])
  })

  it('is no part of GraphQL', () => {
    const { schema } = configToSchema(app.payload.config)
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    )
    expect(fields.filter((name) => /payload/i.test(name))).toEqual([])
    expect(fields).toContain('Notices')
  })

  describe.each(entries)('$slug', (entry) => {
    const { slug, change, data } = entry

    it('is read by nobody else', async () => {
      for (const [name, as] of [...nobodyBut('read', entry), ['nobody', undefined] as const]) {
        for (const path of [`/${slug}`, `/${slug}/${made[slug]}`, `/${slug}/count`]) {
          const reply = await app.rest('GET', path, { as })
          const seen = reply.status === 200 ? await reply.text() : ''
          expect([name, path, seen]).not.toEqual([name, path, expect.stringMatching(/"id"/)])
          expect([name, path, seen]).not.toEqual([name, path, expect.stringMatching(/Docs":[1-9]/)])
        }
      }
    })

    it('is made by nobody', async () => {
      const before = await stored(slug)
      for (const as of [undefined, ...Object.values(world.people)]) {
        const body = data(world, made.notices ?? '')
        const { status } = await app.rest('POST', `/${slug}`, { as, body })
        expect(status).toBeGreaterThanOrEqual(400)
      }
      expect(await stored(slug)).toBe(before)
    })

    it('is changed and deleted by nobody else', async () => {
      const before = await stored(slug)
      const attempts = [
        ['PATCH', 'update'],
        ['DELETE', 'delete'],
      ] as const
      for (const [method, verb] of attempts) {
        for (const as of [undefined, ...nobodyBut(verb, entry).map(([, person]) => person)]) {
          for (const path of [`/${slug}/${made[slug]}`, `/${slug}?where[id][exists]=true`]) {
            await app.rest(method, path, { as, ...(method === 'PATCH' && { body: change }) })
          }
          await app.rest('POST', `/${slug}/${made[slug]}/duplicate`, { as })
        }
      }
      expect(await stored(slug)).toBe(before)
    })
  })

  describe('a preference', () => {
    const save = (key: string, value: unknown) =>
      app.rest('POST', `/payload-preferences/${key}`, {
        as: world.people.teacher,
        body: { value },
      })
    const ofTeacher = async () =>
      (
        await app.payload.db.find<{ key: string; value: unknown }>({
          collection: 'payload-preferences',
          where: { 'user.value': { equals: world.people.teacher.id } },
          limit: 0,
        })
      ).docs

    it('is kept for the person whose it is', async () => {
      expect((await save('collection-plans', { limit: 25 })).status).toBe(200)
      expect((await save('collection-plans', { limit: 50 })).status).toBe(200)
      expect(await ofTeacher()).toMatchObject([{ key: 'collection-plans', value: { limit: 50 } }])
      const read = await app.rest('GET', '/payload-preferences/collection-plans', {
        as: world.people.teacher,
      })
      expect(await read.json()).toMatchObject({ value: { limit: 50 } })
    })

    it.each([
      ['too large a value', 'nav', 'x'.repeat(40_000), 413],
      ['too long a name', 'x'.repeat(200), {}, 422],
      ['a name that is none', 'a%20b%2F', {}, 422],
    ])('is refused for %s', async (_, key, value, status) => {
      expect((await save(key, value)).status).toBe(status)
      expect(await ofTeacher()).toEqual([])
    })

    it('is refused when the admin writes it beside the endpoint', async () => {
      const write = app.payload.create({
        collection: 'payload-preferences',
        data: { key: 'nav', value: 'x'.repeat(40_000) },
        user: world.people.teacher,
      })
      await expect(write).rejects.toMatchObject({ code: 'preference.tooLarge' })
    })

    it('makes room for a new one after two hundred', async () => {
      for (let index = 0; index < 201; index += 1) {
        await app.payload.db.create({
          collection: 'payload-preferences',
          data: {
            key: `collection-plans-${index}`,
            user: { relationTo: 'users', value: world.people.teacher.id },
            value: {},
            updatedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
          },
        })
      }
      expect((await save('nav', {})).status).toBe(200)
      const keys = (await ofTeacher()).map(({ key }) => key)
      expect(keys).toHaveLength(200)
      expect(keys).toContain('nav')
      expect(keys).not.toContain('collection-plans-0')
    })
  })

  it('a lock is taken over in the own name only', async () => {
    const { otherBoard, reader } = world.people
    const path = `/payload-locked-documents/${made['payload-locked-documents']}`
    const body = { user: { relationTo: 'users', value: otherBoard.id }, document: null }
    expect((await app.rest('PATCH', path, { as: reader, body })).status).toBe(200)
    expect(await stored('payload-locked-documents')).toContain(reader.id)
    expect(await stored('payload-locked-documents')).toContain(made.notices)
  })

  it('no record of ours can be locked', () => {
    const { collections } = app.payload
    const slugs = Object.keys(records)
    expect(slugs.filter((slug) => collections[slug]?.config.lockDocuments !== false)).toEqual([])
  })

  it('tells nobody how the queue did', async () => {
    for (const as of [undefined, ...Object.values(world.people)]) {
      for (const method of ['GET', 'POST']) {
        const reply = await app.rest(method, '/globals/payload-jobs-stats', { as, body: undefined })
        expect(reply.status).toBeGreaterThanOrEqual(400)
      }
    }
  })
})
