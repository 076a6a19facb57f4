import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { describeDatabases } from '../../support/payload.js'
import { makePlan, sentPlan, signers, startSchool, type School } from './support.js'

type Role = keyof School['world']['people'] | 'nobody'
type Call = { name: string; method: string; path: (ids: Ids) => string; body?: unknown }
type Ids = { draft: string; plan: string; request: string; signer: string }

const calls: Call[] = [
  { name: 'form', method: 'GET', path: ({ draft }) => `/plans/${draft}/form` },
  {
    name: 'save',
    method: 'POST',
    path: ({ draft }) => `/plans/${draft}/sections/cover`,
    body: { revision: 0, answers: {} },
  },
  { name: 'print', method: 'GET', path: ({ draft }) => `/plans/${draft}/print` },
  { name: 'signing', method: 'GET', path: ({ plan }) => `/plans/${plan}/signing` },
  { name: 'send', method: 'POST', path: ({ draft }) => `/plans/${draft}/send`, body: { signers } },
  {
    name: 'withdraw',
    method: 'POST',
    path: ({ request }) => `/signing-requests/${request}/withdraw`,
  },
  { name: 'remind', method: 'POST', path: ({ signer }) => `/signers/${signer}/remind` },
]

/** Every endpoint of a plan and its signing; what a role may is listed, all else is refused. */
const allowed: Partial<Record<Role, string[]>> = {
  teacher: ['form', 'save', 'print'],
  coordinator: ['form', 'save', 'print', 'signing', 'send', 'withdraw', 'remind'],
}
const roles: Role[] = ['nobody', 'otherSchool', 'otherBoard', 'reader', 'teacher', 'coordinator']

describeDatabases('Endpoints of plans and signing', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const makeIds = async (): Promise<Ids> => {
    const { planId, requestId } = await sentPlan(school)
    const [signer] = await school.find('signers', { request: { equals: requestId } })
    return {
      draft: await makePlan(school),
      plan: planId,
      request: requestId,
      signer: signer?.id ?? '',
    }
  }
  const call = async (role: Role, { method, path, body }: Call, ids: Ids) => {
    const as = role === 'nobody' ? undefined : school.world.people[role]
    return school.rest(method, path(ids), { as, ...(body !== undefined && { body }) })
  }
  const everything = async () =>
    JSON.stringify([
      await school.find('plans'),
      await school.find('signing-requests'),
      await school.find('signers'),
      await school.find('audit-events'),
    ])

  describe.each(roles)('as %s', (role) => {
    it.each(calls)('$name answers as the role table says', async (endpoint) => {
      const ids = await makeIds()
      const before = await everything()
      const response = await call(role, endpoint, ids)
      if (allowed[role]?.includes(endpoint.name)) {
        expect(response.status).toBe(200)
      } else {
        expect([403, 404]).toContain(response.status)
        expect(await response.text()).not.toMatch(/Kowalska|Łukasz/)
        expect(await everything()).toBe(before)
      }
    })
  })

  it('gives the newer answers with a refusal of an older save', async () => {
    const { draft } = await makeIds()
    const as = school.world.people.coordinator
    const save = (revision: number) =>
      school.rest('POST', `/plans/${draft}/sections/cover`, { as, body: { revision, answers: {} } })
    expect(await (await save(0)).json()).toMatchObject({ revision: 1 })
    const refused = await save(0)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      errors: [{ code: 'plan.revision.stale', data: { revision: 1, answers: {} } }],
    })
  })

  it('shows a PDF under the name of the plan', async () => {
    const { draft } = await makeIds()
    const response = await school.rest('GET', `/plans/${draft}/print`, {
      as: school.world.people.teacher,
    })
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      'Ontwikkelingsperspectiefplan-Łukasz-de-Vries-Kowalski-concept.pdf',
    )
  })

  it.each([['not json'], [undefined], [[]]])('answers a body of %j with an error', async (body) => {
    const { draft } = await makeIds()
    const as = school.world.people.coordinator
    const response = await school.rest('POST', `/plans/${draft}/send`, { as, body })
    expect(response.status).toBe(422)
  })
})
