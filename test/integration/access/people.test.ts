import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'

const password = 'regenboog-2026'

describeDatabases('People and their roles', (database) => {
  let app: Leidraad
  let world: World
  beforeAll(async () => {
    app = await startLeidraad(database)
    world = await makeWorld(app.payload)
  }, 60_000)
  afterAll(() => app.stop())

  const stored = async (id: string) =>
    JSON.stringify(
      await app.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } }),
    )

  const make = async (email: string, memberships: object[]): Promise<string> => {
    const data = { name: 'Mies', email, password, memberships }
    return String((await app.payload.create({ collection: 'users', data: data })).id)
  }

  describe.each(['teacher', 'schoolAdmin'] as const)('%s', (role) => {
    const own = { role: 'platformAdmin' }
    it.each([
      ['a list', { memberships: [own] }],
      ['an object', { memberships: own }],
      ['a numbered object', { memberships: { 0: own } }],
      ['JSON', { memberships: JSON.stringify([own]) }],
      ['a push', { memberships: { $push: [own] } }],
      ['an operator of the database', { $set: { memberships: [own] } }],
      ['a path', { 'memberships.0.role': 'platformAdmin' }],
      ['a list of roles', { memberships: [{ role: ['platformAdmin'] }] }],
    ])('gets no role by %s', async (_, body) => {
      const { id } = world.people[role]
      await app.rest('PATCH', `/users/${id}`, { as: world.people[role], body })
      expect(await stored(id)).not.toContain('platformAdmin')
    })

    it('writes nothing of the log-in but a password', async () => {
      const { id } = world.people[role]
      const body = { hash: 'mine', salt: 'mine', resetPasswordToken: 'mine', sessions: ['mine'] }
      await app.rest('PATCH', `/users/${id}`, { as: world.people[role], body })
      expect(await stored(id)).not.toContain('mine')
    })
  })

  it('nobody is deleted by who could not give each of their roles', async () => {
    const { boards, people, schools } = world
    const teaching = { role: 'teacher', school: schools.regenboog.id }
    const id = await make('mies@kompas.example', [
      { role: 'boardAdmin', board: boards.stroom.id },
      teaching,
    ])
    const one = `/users/${id}`
    const many = `/users?where[id][equals]=${id}`
    for (const as of [people.schoolAdmin, people.boardAdmin]) {
      expect((await app.rest('DELETE', one, { as })).status).toBe(403)
      await app.rest('DELETE', many, { as })
      expect(await stored(id)).toContain('mies@kompas.example')
    }
    const colleague = await make('collega@kompas.example', [teaching])
    const { status } = await app.rest('DELETE', `/users/${colleague}`, { as: people.schoolAdmin })
    expect(status).toBe(200)
  })

  it('the last administrator of a board or of the platform stays', async () => {
    const { boards, people, schools } = world
    const teaching = [{ role: 'teacher', school: schools.regenboog.id }]
    for (const as of [people.boardAdmin, people.platform]) {
      const demoted = await app.rest('PATCH', `/users/${as.id}`, {
        as,
        body: { memberships: teaching },
      })
      expect(demoted.status).toBe(409)
      expect(await demoted.text()).toContain('access.lastAdministrator')
      expect((await app.rest('DELETE', `/users/${as.id}`, { as })).status).toBe(409)
    }
    for (const memberships of [null, 1, true, 'none', {}, [null]]) {
      const { platform: as } = people
      await app.rest('PATCH', `/users/${as.id}`, { as, body: { memberships } })
      expect([memberships, await stored(as.id)]).toEqual([
        memberships,
        expect.stringContaining('platformAdmin'),
      ])
    }
    const other = await make('andere@kompas.example', [
      { role: 'boardAdmin', board: boards.kompas.id },
    ])
    const name = await app.rest('PATCH', `/users/${people.boardAdmin.id}`, {
      as: people.boardAdmin,
      body: { name: 'Bea Bestuur' },
    })
    expect(name.status).toBe(200)
    const as = people.boardAdmin
    expect((await app.rest('DELETE', `/users/${other}`, { as })).status).toBe(200)
    const closing = await app.payload.create({ collection: 'boards', data: { name: 'Sluit' } })
    const last = await make('laatste@sluit.example', [{ role: 'boardAdmin', board: closing.id }])
    const { status } = await app.rest('DELETE', `/users/${last}`, { as: people.platform })
    expect(status).toBe(200)
  })

  it('nobody is made without a role, out of sight of who made them', async () => {
    const body = { name: 'Niemand', email: 'niemand@kompas.example', password }
    const reply = await app.rest('POST', '/users', { as: world.people.schoolAdmin, body })
    expect(reply.status).toBe(422)
  })

  it.each([
    ['pupils', { firstName: 'Jo', lastName: 'Vries\u202ekeW' }],
    ['pupils', { firstName: 'Jo\u200b', lastName: 'Vries' }],
    ['pupils', { firstName: 'Jo', lastName: 'V', guardians: [{ name: 'An\u2066na' }] }],
    ['groups', { name: '7a', teachers: [{ name: 'To\u202em' }] }],
    ['users', { name: 'Mi\u202ees', email: 'teken@kompas.example', password, memberships: [] }],
  ])('nobody in %s has a name with what nobody sees', async (slug, body) => {
    const { people, schools } = world
    const memberships = [{ role: 'teacher', school: schools.regenboog.id }]
    const reply = await app.rest('POST', `/${slug}`, {
      as: people.schoolAdmin,
      body: { ...body, school: schools.regenboog.id, ...(slug === 'users' && { memberships }) },
      headers: { 'Accept-Language': 'nl' },
    })
    expect(reply.status).toBe(400)
    expect(await reply.text()).toMatch(/onzichtbaar teken|invisible character/)
  })

  it.each([{ $ne: null }, { exists: true }, ['x']])('a reset token is not %j', async (token) => {
    const body = { token, password: 'overgenomen-2026' }
    const { status } = await app.rest('POST', '/users/reset-password', { body })
    expect(status).toBeGreaterThanOrEqual(400)
    // At once: each refusal takes half a second.
    const logins = Object.values(world.people).map(({ email }) =>
      app.rest('POST', '/users/login', { body: { email, password: 'overgenomen-2026' } }),
    )
    for (const login of await Promise.all(logins)) {
      expect(login.status).toBe(401)
    }
  })

  it('nobody registers as the first', async () => {
    const body = { name: 'X', email: 'x@y.example', password, memberships: [] }
    expect((await app.rest('POST', '/users/first-register', { body })).status).toBe(403)
  })

  describe.each(['signers', 'users', 'signing-requests', 'standard-versions', 'audit-events'])(
    '%s',
    (slug) => {
      const secret: Record<string, string[]> = {
        signers: ['tokenHash'],
        users: ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions.id'],
        'signing-requests': ['sentBy.hash', 'sentBy.salt', 'sentBy.resetPasswordToken'],
        'standard-versions': ['publishedBy.hash', 'publishedBy.resetPasswordToken'],
        'audit-events': ['disclosures', 'disclosures.value', 'disclosures.salt'],
      }
      it.each(secret[slug] ?? [])('is not searched by %s', async (field) => {
        const ask = async (query: string) =>
          (await app.rest('GET', `/${slug}?${query}`, { as: world.people.schoolAdmin })).status
        expect(await ask(`where[${field}][exists]=true`)).toBe(400)
        expect(await ask(`where[${field}][like]=a`)).toBe(400)
        expect(await ask(`where[or][0][and][0][${field}][exists]=true`)).toBe(400)
      })
    },
  )

  it.each(['run', 'handle-schedules'])('the queue is nobody’s to start: %s', async (path) => {
    for (const as of [undefined, ...Object.values(world.people)]) {
      const { status } = await app.rest('GET', `/payload-jobs/${path}`, { as })
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })
})
