import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { makeWorld, publishedOpp, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'

type Reply = { doc: Record<string, string>; docs: { id: string }[]; errors: { code?: string }[] }

describeDatabases('The place of a record', (database) => {
  let app: Leidraad
  let world: World
  beforeAll(async () => {
    app = await startLeidraad(database)
    world = await makeWorld(app.payload)
  }, 60_000)
  afterAll(() => app.stop())

  type Role = keyof World['people']
  const call = async (role: Role, [method, path]: [string, string], body?: object) => {
    const reply = await app.rest(method, path, { as: world.people[role], body })
    return { status: reply.status, ...((await reply.json()) as Reply) }
  }
  const refused = async (role: Role, target: [string, string], body?: object) => {
    const { status, errors } = await call(role, target, body)
    expect(status).toBeGreaterThanOrEqual(400)
    return errors[0]?.code
  }

  describe('of a school', () => {
    const school = (board: string) => ({ name: 'Nieuw', slug: 'nieuw', board })

    it('is a board within reach of who makes it', async () => {
      const { boards } = world
      const target: [string, string] = ['POST', '/schools']
      expect(await refused('boardAdmin', target, school(boards.stroom.id))).toBe('access.denied')
      expect((await call('boardAdmin', target, school(boards.kompas.id))).status).toBe(201)
    })

    it.each<Role>(['schoolAdmin', 'boardAdmin', 'platform'])('is kept for %s', async (role) => {
      const { boards, schools } = world
      const code = await refused(role, ['PATCH', `/schools/${schools.regenboog.id}`], {
        board: boards.stroom.id,
      })
      expect(code).toBe('access.tenantChange')
    })

    it('shows no logo of another school', async () => {
      const logo = await app.payload.create({
        collection: 'media',
        data: { alt: 'Logo', school: world.schools.regenboog.id },
        file: pixel(),
      })
      const own: [string, string] = ['PATCH', `/schools/${world.schools.regenboog.id}`]
      const other: [string, string] = ['PATCH', `/schools/${world.schools.vlieger.id}`]
      expect((await call('schoolAdmin', own, { logo: logo.id })).status).toBe(200)
      expect(await refused('otherSchool', other, { logo: logo.id })).toBe('access.tenantMismatch')
      const made = { name: 'Derde', slug: 'derde', board: world.boards.kompas.id, logo: logo.id }
      expect(await refused('boardAdmin', ['POST', '/schools'], made)).toBe('access.tenantMismatch')
    })
  })

  const pupil = (place: object) => ({ firstName: 'Ada', lastName: 'Bos', ...place })

  it('of a pupil is a school, not a board that would share them', async () => {
    const { boards } = world
    const target: [string, string] = ['POST', '/pupils']
    expect(await refused('boardAdmin', target, pupil({ board: boards.kompas.id }))).toBe(
      'access.place.missing',
    )
    expect(await refused('platform', target, pupil({}))).toBe('access.place.missing')
  })

  it('is not given by what only a database takes for a reference', async () => {
    const { boards, schools } = world
    for (const school of [[schools.brug.id], { relationTo: 'schools', value: schools.brug.id }]) {
      const sent = pupil({ board: boards.kompas.id, school })
      expect(await refused('boardAdmin', ['POST', '/pupils'], sent)).toBe('access.tenantMismatch')
    }
    const roles = { memberships: [{ role: 'teacher', school: [schools.brug.id] }] }
    const person = {
      name: 'Nico',
      email: 'nico@kompas.example',
      password: 'kikker-stoel-lamp',
      ...roles,
    }
    expect(await refused('boardAdmin', ['POST', '/users'], person)).toBe('access.tenantMismatch')
  })

  describe('that goes away', () => {
    it('stays while records or roles name it', async () => {
      for (const [slug, id] of [
        ['schools', world.schools.brug.id],
        ['schools', world.schools.vlieger.id],
        ['boards', world.boards.stroom.id],
      ] as const) {
        await app.payload
          .update({ collection: slug, id, data: { name: 'Blijft' } })
          .then(({ id: kept }) => expect(kept).toBe(id))
        const expected = slug === 'boards' || id === world.schools.vlieger.id
        const reply = await call('platform', ['DELETE', `/${slug}/${id}`])
        expect([slug, reply.status]).toEqual([slug, expected ? 409 : 200])
      }
    })

    it('stays when it is a pupil with a plan', async () => {
      const { id } = await app.payload.create({
        collection: 'pupils',
        data: pupil({ school: world.schools.regenboog.id }),
      })
      const { id: template } = await publishedOpp(app.payload, world)
      const { id: plan } = await app.payload.create({
        collection: 'plans',
        data: { pupil: id, template, school: world.schools.regenboog.id },
      })
      const one: [string, string] = ['DELETE', `/pupils/${id}`]
      expect(await refused('schoolAdmin', one)).toBe('record.inUse')
      await app.payload.delete({ collection: 'plans', id: plan })
      expect((await call('schoolAdmin', one)).status).toBe(200)
    })

    it('leaves a role without its school, and that grants nothing', async () => {
      await app.payload.create({
        collection: 'pupils',
        data: pupil({ school: world.schools.regenboog.id }),
      })
      const { id } = await app.payload.create({
        collection: 'users',
        data: {
          name: 'Zonder School',
          email: 'zonder@kompas.example',
          password: 'regenboog-2026',
          memberships: [{ role: 'teacher', school: world.schools.vlieger.id }],
        },
      })
      // What SQLite did to this role when the school was deleted.
      await app.payload.db.updateOne({
        collection: 'users',
        id,
        data: {
          memberships: [
            { id: 'a'.repeat(24), role: 'teacher', board: world.boards.kompas.id, school: null },
          ],
        },
      })
      const as = { id: String(id), email: 'zonder@kompas.example' }
      const reply = await app.rest('GET', '/pupils', { as })
      expect(((await reply.json()) as Partial<Reply>).docs ?? []).toEqual([])
    })
  })
})

function pixel() {
  const data = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  )
  return { data, mimetype: 'image/png', name: 'logo.png', size: data.length }
}
