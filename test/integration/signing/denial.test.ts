import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { isoDay } from '../../../src/domain/kernel/format.js'
import { schoolYearOf } from '../../../src/domain/prints/schoolYear.js'
import { mailsLeft, makePlan, sentPlan, signers, startSchool, type School } from './support.js'

type Role = keyof School['world']['people'] | 'nobody'
type Call = { name: string; method: string; path: (ids: Ids) => string; body?: unknown }
type Draft = { draft: string; file: string }
type Sent = { plan: string; request: string; signer: string }
type Ids = Draft & Sent

/** A form is read once, so every call gets one of its own. */
const upload = () => {
  const form = new FormData()
  form.set('section', 'cover')
  form.set('file', new File(['%PDF-1.7 verslag'], 'verslag.pdf'))
  return form
}

const calls: Call[] = [
  { name: 'form', method: 'GET', path: ({ draft }) => `/plans/${draft}/form` },
  {
    name: 'save',
    method: 'POST',
    path: ({ draft }) => `/plans/${draft}/sections/cover`,
    body: { revision: 1, answers: {} },
  },
  {
    name: 'history',
    method: 'GET',
    path: ({ draft }) => `/plans/${draft}/sections/cover/history`,
  },
  { name: 'add', method: 'POST', path: ({ draft }) => `/plans/${draft}/files`, body: upload },
  { name: 'file', method: 'GET', path: ({ draft, file }) => `/plans/${draft}/files/${file}` },
  { name: 'export', method: 'GET', path: ({ draft }) => `/plans/${draft}/export?format=json` },
  { name: 'rows', method: 'GET', path: ({ draft }) => `/plans/${draft}/export?format=csv` },
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

const ofSent = ['signing', 'withdraw', 'remind']
const filling = ['form', 'save', 'history', 'add', 'file', 'export', 'rows', 'print']

/** Every endpoint of a plan and its signing; what a role may is listed, all else is refused. */
const allowed: Partial<Record<Role, string[]>> = {
  teacher: filling,
  coordinator: [...filling, 'signing', 'send', 'withdraw', 'remind'],
}
const roles: Role[] = ['nobody', 'otherSchool', 'otherBoard', 'reader', 'teacher', 'coordinator']

describe('Endpoints of plans and signing', () => {
  let school: School
  /** What refused calls are about: they leave it as it is. */
  let untouched: Ids
  beforeAll(async () => {
    school = await startSchool('sqlite')
    untouched = { ...(await makeSent()), ...(await makeDraft()) }
    // An invitation writes its signer when it leaves; from here on nothing may change.
    await mailsLeft(school)
  }, 60_000)
  afterAll(() => school.stop())

  const makeSent = async (): Promise<Sent> => {
    const { planId, requestId } = await sentPlan(school)
    const [signer] = await school.find('signers', { request: { equals: requestId } })
    return { plan: planId, request: requestId, signer: signer?.id ?? '' }
  }
  const makeDraft = async (): Promise<Draft> => {
    const draft = await makePlan(school)
    const added = await school.rest('POST', `/plans/${draft}/files`, {
      as: school.world.people.coordinator,
      body: upload(),
    })
    return { draft, file: ((await added.json()) as { id: string }).id }
  }
  /** What an allowed call changes is its own. */
  const idsFor = async ({ name }: Call): Promise<Ids> => ({
    ...untouched,
    ...(ofSent.includes(name) ? await makeSent() : await makeDraft()),
  })
  const call = async (role: Role, { method, path, body }: Call, ids: Ids) => {
    const as = role === 'nobody' ? undefined : school.world.people[role]
    const sent: unknown = typeof body === 'function' ? (body as () => unknown)() : body
    return school.rest(method, path(ids), { as, ...(sent !== undefined && { body: sent }) })
  }
  const everything = async () =>
    JSON.stringify([
      await school.find('plans'),
      await school.find('plan-sections'),
      await school.find('plan-files'),
      await school.find('signing-requests'),
      await school.find('signers'),
      await school.find('audit-events'),
    ])

  describe.each(roles)('as %s', (role) => {
    it.each(calls)(
      '$name answers as the role table says',
      async (endpoint) => {
        if (allowed[role]?.includes(endpoint.name)) {
          const response = await call(role, endpoint, await idsFor(endpoint))
          expect(response.status).toBe(200)
          return
        }
        const before = await everything()
        const response = await call(role, endpoint, untouched)
        expect([403, 404]).toContain(response.status)
        expect(await response.text()).not.toMatch(/Kowalska|Łukasz/)
        expect(await everything()).toBe(before)
      },
      30_000,
    )
  })

  it('gives the newer answers with a refusal of an older save', async () => {
    const { draft } = await makeDraft()
    const as = school.world.people.coordinator
    const save = (revision: number) =>
      school.rest('POST', `/plans/${draft}/sections/cover`, { as, body: { revision, answers: {} } })
    expect(await (await save(1)).json()).toMatchObject({ revision: 2 })
    const refused = await save(1)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      errors: [{ code: 'plan.revision.stale', data: { revision: 2, answers: {} } }],
    })
  })

  it('shows a PDF under the name of the plan', async () => {
    const { draft } = untouched
    const response = await school.rest('GET', `/plans/${draft}/print`, {
      as: school.world.people.teacher,
    })
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      `Ontwikkelingsperspectiefplan-${schoolYearOf(isoDay(new Date()))}-Łukasz-de-Vries-Kowalski-concept.pdf`,
    )
  })

  it.each([['not json'], [undefined], [[]]])('answers a body of %j with an error', async (body) => {
    const { draft } = untouched
    const as = school.world.people.coordinator
    const response = await school.rest('POST', `/plans/${draft}/send`, { as, body })
    expect(response.status).toBe(422)
  })
})
