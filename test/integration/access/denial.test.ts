import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { servicesOf } from '../../../src/actions/services.js'
import { collectionNames, nameOfSlug } from '../../../src/domain/kernel/slugs.js'
import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { namesakes } from '../../support/namesakes.js'
import { describeDatabases } from '../../support/payload.js'
import { ofThePlatform } from './platformRecords.js'
import { records, type Outsider } from './records.js'

const slugs = Object.keys(records)
const cases = slugs.flatMap((slug) =>
  (records[slug]?.outsiders ?? (['otherSchool', 'otherBoard'] as Outsider[])).map(
    (outsider): [string, Outsider] => [slug, outsider],
  ),
)

describeDatabases('What an outsider meets', (database) => {
  let app: Leidraad
  let world: World
  const made: Record<string, { id: string }> = {}
  const versionOf: Record<string, string> = {}
  const touched: string[] = []

  beforeAll(async () => {
    // In an app that has all of our names already, under the longest prefix.
    app = await startLeidraad(
      database,
      { prefix: 'van-het-bestuur-' },
      { collections: namesakes(touched) },
    )
    world = await makeWorld(app.payload)
    for (const slug of slugs) {
      const record = await records[slug]?.make(app.payload, world, made)
      made[slug] = record ?? { id: '' }
    }
    for (const slug of slugs.filter(isVersioned)) {
      const { docs } = await app.payload.findVersions({
        collection: slug,
        where: { parent: { equals: idOf(slug) } },
      })
      versionOf[slug] = String(docs[0]?.id)
    }
  }, 120_000)

  afterAll(() => app.stop())

  const nameOf = (slug: string) => nameOfSlug(servicesOf(app.payload).options.slugs, slug)
  const idOf = (slug: string) => made[slug]?.id ?? ''
  const isVersioned = (slug: string) => Boolean(app.payload.collections[slug]?.config.versions)
  const stored = async (slug: string) =>
    JSON.stringify(
      await app.payload.findByID({
        collection: slug,
        id: idOf(slug),
        depth: 0,
        showHiddenFields: true,
      }),
    )

  /** Whatever answers about one record: of Payload and of ours, however new. */
  const doorsOf = (slug: string): [string, string][] => {
    const endpoints = app.payload.collections[slug]?.config.endpoints || []
    const ofOne = endpoints.filter(({ path }) => path.startsWith('/:id'))
    return [
      ...ofOne.map(({ method, path }): [string, string] => [method.toUpperCase(), path]),
      ['GET', '/versions/:version'],
      ['POST', '/versions/:version'],
    ].map(([method = '', path = '']) => [method, `/${slug}${addressOf(slug, path)}`])
  }
  const addressOf = (slug: string, path: string) =>
    path.replace(/:(\w+)\??/g, (_, name: string) => {
      const ids: Record<string, string | undefined> = { id: idOf(slug), version: versionOf[slug] }
      return ids[name] ?? (name === 'version' ? idOf(slug) : 'cover')
    })

  /** Runs an attempt that must be refused, and proves that the record stayed as it was. */
  const leavesAsIs = async (slug: string, attempt: () => Promise<void>) => {
    const before = await stored(slug)
    await attempt()
    expect(await stored(slug)).toBe(before)
  }

  it('has an entry for every collection', () => {
    const { collections } = app.payload.config
    const others = collections.filter(({ custom }) => custom.leidraad !== true)
    expect(collections.flatMap(({ slug }) => nameOf(slug) ?? []).sort()).toEqual([...slugs].sort())
    expect(others.map(({ slug }) => slug).sort()).toEqual(
      [...collectionNames, ...Object.keys(ofThePlatform)].sort(),
    )
    expect(app.payload.config.globals.map(({ slug }) => slug)).toEqual(['payload-jobs-stats'])
  })

  it('declares every access key on every collection', () => {
    for (const slug of slugs) {
      const access = app.payload.collections[slug]?.config.access ?? {}
      expect(Object.keys(access)).toEqual(
        expect.arrayContaining([
          'admin',
          'create',
          'delete',
          'read',
          'readVersions',
          'unlock',
          'update',
        ]),
      )
    }
  })

  it('keeps every file for the account of the server alone', async () => {
    const files = join(app.folder, 'files')
    const kept = await readdir(files)
    expect(kept).toHaveLength(5)
    for (const folder of kept) {
      const { filename } = JSON.parse(await stored(nameOf(folder) ?? '')) as { filename: string }
      for (const [path, mode] of [
        [join(files, folder), 0o700],
        [join(files, folder, filename), 0o600],
      ] as const) {
        expect([path, (await stat(path)).mode & 0o777]).toEqual([path, mode])
      }
    }
  })

  describe('by the Local API', () => {
    it.each(cases)('sees and changes nothing of %s as %s', async (slug, outsider) => {
      const collection = slug
      const as = { overrideAccess: false, user: world.people[outsider] as never } as const
      const where = { id: { equals: idOf(slug) } }
      const nothing = async (attempt: Promise<{ docs: unknown[] }>) =>
        expect(await attempt.then(({ docs }) => docs).catch(() => [])).toEqual([])
      await nothing(app.payload.find({ collection, where, ...as }))
      expect(
        await app.payload
          .count({ collection, where, ...as })
          .then(({ totalDocs }) => totalDocs)
          .catch(() => 0),
      ).toBe(0)
      await expect(app.payload.findByID({ collection, id: idOf(slug), ...as })).rejects.toThrow()
      await leavesAsIs(slug, async () => {
        const data = (records[slug]?.change ?? {}) as never
        await expect(
          app.payload.update({ collection, id: idOf(slug), data, ...as }),
        ).rejects.toThrow()
        await nothing(app.payload.update({ collection, where, data, ...as }))
        await expect(app.payload.delete({ collection, id: idOf(slug), ...as })).rejects.toThrow()
        await nothing(app.payload.delete({ collection, where, ...as }))
        await expect(app.payload.duplicate({ collection, id: idOf(slug), ...as })).rejects.toThrow()
      })
    })

    it.each(
      cases.filter(([slug]) =>
        ['function-descriptions', 'care-protocols', 'plan-templates'].includes(slug),
      ),
    )('sees and restores no version of %s as %s', async (slug, outsider) => {
      const collection = slug
      const as = { overrideAccess: false, user: world.people[outsider] as never } as const
      const id = versionOf[slug] ?? ''
      const { docs } = await app.payload.findVersions({ collection, ...as })
      expect(docs.filter(({ parent }) => parent === idOf(slug))).toEqual([])
      await expect(app.payload.findVersionByID({ collection, id, ...as })).rejects.toThrow()
      await leavesAsIs(slug, async () => {
        await expect(app.payload.restoreVersion({ collection, id, ...as })).rejects.toThrow()
      })
    })
  })

  describe('by REST', () => {
    it.each(cases)('sees and changes nothing of %s as %s', async (slug, outsider) => {
      const as = world.people[outsider]
      const one = `/${slug}/${idOf(slug)}`
      const filter = `where[id][equals]=${idOf(slug)}`
      await leavesAsIs(slug, async () => {
        const doors = doorsOf(slug)
        expect(doors).toContainEqual(['GET', one])
        for (const [method, path] of doors) {
          const body =
            method === 'GET' || method === 'DELETE' ? {} : { body: records[slug]?.change }
          const { status } = await app.rest(method, path, { as, ...body })
          expect([method, path, status >= 400]).toEqual([method, path, true])
        }
        for (const path of [
          `/${slug}?${filter}`,
          `/${slug}/versions?where[parent][equals]=${idOf(slug)}`,
        ]) {
          const reply = (await (await app.rest('GET', path, { as })).json()) as { docs?: unknown[] }
          expect(reply.docs ?? []).toEqual([])
        }
        const counted = (await (
          await app.rest('GET', `/${slug}/count?${filter}`, { as })
        ).json()) as {
          totalDocs?: number
        }
        expect(counted.totalDocs ?? 0).toBe(0)
        for (const method of ['PATCH', 'DELETE']) {
          const reply = await app.rest(method, `/${slug}?${filter}`, {
            as,
            ...(method === 'PATCH' && { body: records[slug]?.change }),
          })
          expect(((await reply.json()) as { docs?: unknown[] }).docs ?? []).toEqual([])
        }
      })
    })

    it.each(slugs)('tells nobody anything of %s without a log-in', async (slug) => {
      for (const path of [`/${slug}`, `/${slug}/${idOf(slug)}`, `/${slug}/count`]) {
        expect((await app.rest('GET', path)).status).toBeGreaterThanOrEqual(400)
      }
      expect((await app.rest('POST', `/${slug}`, { body: {} })).status).toBeGreaterThanOrEqual(400)
    })
  })

  describe('by GraphQL', () => {
    it.each(cases)('sees and changes nothing of %s as %s', async (slug, outsider) => {
      const { singularName, pluralName } = namesOf(slug)
      const id = app.payload.db.defaultIDType === 'number' ? idOf(slug) : `"${idOf(slug)}"`
      const ask = async (source: string) => {
        const { data, errors } = await app.query(source, world.people[outsider])
        const problems = errors?.map(({ message }) => message).join() ?? ''
        expect(problems).not.toMatch(/Cannot query|Syntax|Unknown/)
        return JSON.stringify(data ?? {})
      }
      await leavesAsIs(slug, async () => {
        for (const source of [
          `{ ${singularName}(id: ${id}) { id } }`,
          `{ ${pluralName}(where: { id: { equals: ${id} } }) { docs { id } } }`,
          `mutation { update${singularName}(id: ${id}, data: {}) { id } }`,
          `mutation { delete${singularName}(id: ${id}) { id } }`,
          ...(versionOf[slug]
            ? [
                `{ version${singularName}(id: "${versionOf[slug]}") { id } }`,
                `{ versions${pluralName} { docs { id } } }`,
                `mutation { restoreVersion${singularName}(id: "${versionOf[slug]}") { id } }`,
              ]
            : []),
        ]) {
          const answer = await ask(source)
          expect(answer).not.toContain(idOf(slug))
          expect(answer).not.toContain(versionOf[slug] ?? idOf(slug))
        }
        expect(
          await ask(`{ count${pluralName}(where: { id: { equals: ${id} } }) { totalDocs } }`),
        ).not.toMatch(/[1-9]/)
      })
    })
  })

  it('and its namesakes in the app are left alone', () => {
    expect(touched).toEqual([])
  })

  function namesOf(slug: string) {
    const { graphQL } = app.payload.collections[slug]?.config ?? {}
    if (!graphQL) {
      throw new Error(`${slug} has no names for GraphQL`)
    }
    return graphQL as { singularName: string; pluralName: string }
  }
})
