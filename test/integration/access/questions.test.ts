import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { makeWorld, type World } from '../../fixtures/world.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'

describeDatabases('What a request asks', (database) => {
  let app: Leidraad
  let world: World
  const log: Record<string, unknown>[] = []
  const destination = {
    write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>),
  }
  beforeAll(async () => {
    app = await startLeidraad(database, {}, { logger: { options: { level: 'info' }, destination } })
    world = await makeWorld(app.payload)
  }, 60_000)
  afterAll(() => app.stop())

  const ask = async (path: string) => {
    const reply = await app.rest('GET', path, { as: world.people.schoolAdmin })
    return { status: reply.status, body: await reply.text() }
  }

  it.each([
    '/plans?where=x',
    '/plans/count?where=x',
    '/plans?where[and]=x',
    '/plans?where[and][0]=x',
    '/plans?where[title]=x',
    '/plan-templates/versions?where=x',
    '/standard-versions?where[content.title][in]=x',
    '/standard-versions?where[content.title][equals][a]=x',
    '/standard-versions?where[or][0][content.title][not_in]=x',
    '/media/file/logo.png?prefix=..',
    '/media/file/logo.png?prefix=a%2F..%2Fb',
    '/signing-requests/file/plan.pdf?prefix=%00',
  ])('%s is answered with words', async (path) => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('Something went wrong')
  })

  it.each([
    '/standard-versions?sort=publishedBy.resetPasswordToken',
    '/standard-versions?sort=-publishedBy.hash',
    '/standard-versions?sort=label,publishedBy.salt',
    '/standard-versions?sort=publishedBy__resetPasswordToken',
    '/plans?sort=template.publishedBy.resetPasswordToken',
    '/plans?sort=pupil.lastName',
    '/users?sort=hash',
    '/users?sort=-resetPasswordToken',
    '/users?sort=sessions.id',
    '/signers?sort=tokenHash',
    '/audit-events?sort=disclosures',
    '/plan-templates/versions?sort=version.nothing',
    '/plans?sort=nothing',
  ])('%s is refused', async (path) => {
    const { status } = await ask(path)
    expect(status).toBe(400)
  })

  it.each([
    '/plans?sort=-updatedAt',
    '/plans?sort=pupil,-title',
    '/users?sort=name&where[memberships.role][equals]=teacher',
    '/schools?sort=principal.name',
    '/plan-templates/versions?sort=-updatedAt&where[version.title][exists]=true',
    '/standard-versions?sort=publishedAt&where[publishedBy.name][exists]=false',
    '/pupils?where[or][0][and][0][displayName][like]=x',
    '/plans?where[pupil.lastName][like]=Vries',
  ])('%s is answered', async (path) => {
    const { status } = await ask(path)
    expect(status).toBe(200)
  })

  it('is no failure of the platform when an id is none', async () => {
    const { status } = await ask('/plans?where[id][in]=1,2')
    expect(status).toBe(database === 'mongodb' ? 400 : 200)
  })

  it('is the same by GraphQL', async () => {
    const { schoolAdmin } = world.people
    const sort = 'publishedBy__resetPasswordToken'
    const source = `{ StandardVersions(sort: "${sort}") { docs { id } } }`
    const { errors } = await app.query(source, schoolAdmin)
    expect(errors?.map(({ message }) => message)).toEqual([
      'Searched or sorted by what is not offered',
    ])
  })

  it('never sets when a record was made', async () => {
    const { schoolAdmin: as } = world.people
    const stale = '2020-01-01T00:00:00.000Z'
    const body = { name: 'Groep 6', createdAt: stale, updatedAt: stale }
    const made = (await (await app.rest('POST', '/groups', { as, body })).json()) as {
      doc: { id: string; createdAt: string }
    }
    expect(made.doc.createdAt).not.toBe(stale)
    await app.rest('PATCH', `/groups/${made.doc.id}`, { as, body: { createdAt: stale } })
    const stored = await app.payload.findByID({ collection: 'groups', id: made.doc.id })
    expect(stored).toMatchObject({ createdAt: made.doc.createdAt })
  })

  describe('is logged as one line of information when it is refused:', () => {
    const logged = async (act: () => Promise<unknown>) => {
      log.length = 0
      await act()
      return log
    }
    const info = 30

    it.each([
      ['without a right', 'DELETE', () => `/schools/${world.schools.brug.id}`, undefined],
      ['what is not there', 'GET', () => '/plans/0', undefined],
      ['by a path that is not offered', 'GET', () => '/plans?sort=pupil.lastName', undefined],
      ['by a search that is no JSON', 'GET', () => '/plans?where=x', undefined],
      ['what does not fit', 'POST', () => '/groups', { name: '' }],
      ['with the wrong password', 'POST', () => '/users/login', { email: 'a@b.nl', password: 'x' }],
    ])('%s', async (_, method, path, body) => {
      const as = world.people.schoolAdmin
      const lines = await logged(() => app.rest(method, path(), { as, body }))
      expect(lines).toMatchObject([
        { level: info, msg: expect.stringMatching(/^Refused: /) as unknown },
      ])
      expect(JSON.stringify(lines)).not.toMatch(/stack|node_modules/)
    })
  })

  it('is logged with its stack when the platform failed', async () => {
    log.length = 0
    const { count } = app.payload.db
    app.payload.db.count = () => Promise.reject(new Error('The disk is away'))
    const { status } = await ask('/groups/count')
    app.payload.db.count = count
    expect(status).toBe(500)
    expect(log).toMatchObject([
      { level: 50, err: { stack: expect.stringContaining('at ') as unknown } },
    ])
  })
})
