/** Doors of Payload itself, and what its advisories of 2025 and 2026 were about. */
import { createHmac } from 'node:crypto'

import { serverFunctions } from '../../src/translations/serverFunctions.js'
import { answeredWith, withoutWord, type Attempt } from './attempt.js'

/** 501 is said of addresses that the platform has no route for. */
const REFUSED = [400, 401, 403, 404, 405, 422, 501]

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token that says who one is, under a secret of one's own. */
function forgedToken(id: string): string {
  const head = `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64({ id, collection: 'users', exp: 4e9 })}`
  return `${head}.${createHmac('sha256', 'guessed').update(head).digest('base64url')}`
}

const reads = (name: string, path: string, word: string): Attempt => ({
  name,
  run: async ({ send }) => withoutWord(await send('otherSchool', path), word),
})

const writes = (name: string, path: string, json: unknown): Attempt => ({
  name,
  run: async ({ send }) => answeredWith(await send('teacher', path, { json }), ...REFUSED, 413),
})

const asks = (name: string, path: string): Attempt => ({
  name,
  run: async ({ send }) => answeredWith(await send('teacher', path), ...REFUSED),
})

const platformCollections = [
  'payload-jobs',
  'payload-kv',
  'payload-migrations',
  'payload-locked-documents',
]

/** As the admin calls its server: by the number of an action that stands in every page. */
const schedulesPublication: Attempt = {
  name: 'filling the queue by a function of Payload’s admin',
  run: async ({ send }) => {
    const page = await send('teacher', '/admin')
    const action = /"id\\":\\"([0-9a-f]{42})\\",\\"bound\\":null/.exec(page.text)?.[1] ?? 'none'
    const doc = { relationTo: 'plan-templates', value: '1' }
    const args = { doc, date: '2099-01-01T00:00:00.000Z', type: 'publish' }
    const reply = await send('teacher', '/admin', {
      body: JSON.stringify([{ name: 'schedule-publish', args }]),
      headers: { 'Next-Action': action, 'Content-Type': 'text/plain;charset=UTF-8' },
    })
    const isRefused = Object.values(serverFunctions).some(({ refused }) =>
      reply.text.includes(refused),
    )
    return { told: `${reply.status}${isRefused ? ', refused' : ''}`, isHeldOff: isRefused }
  },
}

export const doors: readonly Attempt[] = [
  {
    name: 'locking a plan of another school',
    run: async ({ send, idOf }) => {
      const plan = await idOf('coordinator', 'pupils')
      const document = { relationTo: 'pupils', value: plan }
      return answeredWith(
        await send('otherSchool', '/api/payload-locked-documents', { json: { document } }),
        ...REFUSED,
      )
    },
  },
  ...platformCollections.map((slug): Attempt => ({
    name: `reading ${slug}`,
    run: async ({ send }) => {
      const reply = await send('boardAdmin', `/api/${slug}`)
      const isEmpty = reply.text.includes('"totalDocs":0')
      return { ...answeredWith(reply, ...REFUSED), ...(isEmpty && { isHeldOff: true }) }
    },
  })),
  writes('a preference of 20 MB', '/api/payload-preferences/nav', { value: 'x'.repeat(20 << 20) }),
  asks('running the queue', '/api/payload-jobs/run'),
  schedulesPublication,
  writes('changing the order of records without rights', '/api/reorder', {
    collectionSlug: 'plans',
    docsToMove: ['1'],
    newKeyWillBe: 'greater',
    orderableFieldName: '_order',
    target: { id: '1', key: 'a0' },
  }),
  writes('becoming the first user of a platform that has users', '/api/users/first-register', {
    email: 'eerste@school.example',
    password: 'a password of my own',
  }),
  asks(
    'fetching an address of the server’s own network as a picture',
    '/api/media/paste-url?src=http://127.0.0.1:22/',
  ),
  reads(
    'sorting by a reset token',
    '/api/standard-versions?sort=publishedBy.resetPasswordToken',
    '"docs"',
  ),
  reads('guessing a password hash by searching', '/api/users?where[hash][like]=a', '"docs":[{'),
  reads('pupils of another school by search', '/api/pupils?where[lastName][like]=e', 'Kowalski'),
  reads(
    'a pupil of another school through a relation',
    '/api/plans?where[pupil.lastName][like]=o',
    '"docs":[{',
  ),
  reads(
    'the database under the name of a picture',
    '/api/media/file/..%2f..%2f..%2fleidraad.db',
    'SQLite format',
  ),
  reads(
    'words of SQL in a list of values',
    "/api/plans?where[title][in]=x')) OR 1=1 --",
    '"docs":[{',
  ),
  {
    name: 'a token of one’s own making',
    run: async ({ send, idOf }) => {
      const id = await idOf('boardAdmin', 'users')
      const headers = { Authorization: `JWT ${forgedToken(id)}` }
      return withoutWord(await send('stranger', '/api/users/me', { headers }), '"email"')
    },
  },
  {
    name: 'giving oneself another role',
    run: async ({ send }) => {
      const me = await send('teacher', '/api/users/me')
      const { user } = JSON.parse(me.text) as { user: { id: string } }
      const json = { memberships: [{ role: 'boardAdmin' }], platformAdmin: true }
      const reply = await send('teacher', `/api/users/${user.id}`, { method: 'PATCH', json })
      return { ...answeredWith(reply, ...REFUSED), isHeldOff: !reply.text.includes('boardAdmin') }
    },
  },
  {
    name: 'a date of making that is long ago',
    run: async ({ send, idOf }) => {
      const id = await idOf('schoolAdmin', 'pupils')
      const json = { createdAt: '1999-01-01T00:00:00.000Z' }
      return withoutWord(
        await send('schoolAdmin', `/api/pupils/${id}`, { method: 'PATCH', json }),
        '1999-01-01',
      )
    },
  },
  {
    name: 'keys that would change every object',
    run: async ({ send }) => {
      const body = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'
      const headers = { 'Content-Type': 'application/json' }
      await send('schoolAdmin', '/api/pupils', { method: 'POST', body, headers })
      return withoutWord(await send('schoolAdmin', '/api/pupils?limit=1'), 'polluted')
    },
  },
  {
    name: 'reading a preference of somebody else',
    run: async ({ send }) => {
      const value = 'only of the coordinator'
      await send('coordinator', '/api/payload-preferences/hostile', { json: { value } })
      const found = [
        await send('teacher', '/api/payload-preferences/hostile'),
        await send('teacher', '/api/payload-preferences?limit=100'),
      ]
      const told = answeredWith(found).told
      return { told, isHeldOff: found.every(({ text }) => !text.includes(value)) }
    },
  },
  {
    name: 'a picture that can hold a script, as the logo of a school',
    run: async ({ send, idOf }) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
      const body = new FormData()
      body.set('file', new Blob([svg], { type: 'image/svg+xml' }), 'logo.svg')
      const school = await idOf('schoolAdmin', 'schools')
      body.set('_payload', JSON.stringify({ alt: 'Logo', school }))
      const reply = await send('schoolAdmin', '/api/media', { method: 'POST', body })
      return answeredWith(reply, ...REFUSED)
    },
  },
  {
    name: 'a pupil made in another school',
    run: async ({ send, idOf }) => {
      const school = await idOf('coordinator', 'schools')
      const json = { school, firstName: 'Van', lastName: 'Elders', dateOfBirth: '2015-03-14' }
      return answeredWith(await send('otherSchool', '/api/pupils', { json }), ...REFUSED)
    },
  },
]
