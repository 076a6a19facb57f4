/** Who gets none of it: another person, another role, another school, and who lost a right since. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { describeDatabases } from '../../support/payload.js'
import {
  asked,
  groupOf,
  make,
  noPaper,
  plansOf,
  startPrinting,
  zipOf,
  type Person,
  type Printing,
} from './support.js'

const outsiders: Person[] = [
  'platform',
  'boardAdmin',
  'schoolAdmin',
  'teacher',
  'reader',
  'otherSchool',
  'otherBoard',
]

describeDatabases('Prints of a colleague', (database) => {
  let school: Printing
  let group: string
  let jobId: string
  let plans: string[]
  beforeAll(async () => {
    school = await startPrinting(database)
    group = await groupOf(school, '8a')
    plans = await plansOf(school, 2, '8a')
    jobId = await asked(school, { group })
    await make(school, jobId)
  }, 90_000)
  afterAll(() => school.stop())

  const rolesOf = (person: Person, memberships: unknown) =>
    school.payload.update({
      collection: 'users' as never,
      id: school.world.people[person].id,
      data: { memberships },
    })

  it.each(outsiders)('are not there for %s', async (person) => {
    const as = school.world.people[person]
    expect((await zipOf(school, jobId, person)).response.status).toBe(404)
    expect((await school.rest('POST', `/print-jobs/${jobId}/cancel`, { as })).status).toBe(404)
    expect((await school.rest('DELETE', `/print-jobs/${jobId}`, { as })).status).not.toBe(200)
    expect((await school.rest('POST', `/print-jobs/${jobId}/erase`, { as })).status).not.toBe(200)
    const own = await school.rest('GET', '/print-jobs/own', { as })
    expect(await own.json()).toEqual({ jobs: [] })
    expect(await school.one('print-jobs', jobId)).toMatchObject({ status: 'done' })
  })

  it('are not there without a log-in', async () => {
    for (const [method, path] of [
      ['GET', '/own'],
      ['GET', '/choices'],
      ['GET', `/count?group=${group}`],
      ['POST', '/request'],
      ['POST', `/${jobId}/cancel`],
      ['POST', `/${jobId}/erase`],
      ['GET', `/${jobId}/download`],
    ] as const) {
      const reply = await school.rest(method, `/print-jobs${path}`)
      expect([path, reply.status]).toEqual([path, 403])
    }
  })

  it.each(['otherSchool', 'otherBoard'] as Person[])(
    'are neither counted nor made for %s',
    async (person) => {
      const as = school.world.people[person]
      const choices: Record<string, string>[] = [
        { group },
        { school: school.world.schools.regenboog.id },
      ]
      for (const choice of choices) {
        const query = new URLSearchParams(choice).toString()
        expect((await school.rest('GET', `/print-jobs/count?${query}`, { as })).status).toBe(404)
        const request = await school.rest('POST', '/print-jobs/request', { as, body: choice })
        expect(request.status).toBe(404)
      }
      const year = await school.rest('POST', '/print-jobs/request', {
        as,
        body: { year: '2026-2027' },
      })
      expect([year.status, await year.text()]).toEqual([
        422,
        expect.stringContaining('prints.none'),
      ])
    },
  )

  it('are not made for a role that reads no plans', async () => {
    const as = school.world.people.reader
    const reply = await school.rest('POST', '/print-jobs/request', {
      as,
      body: { school: school.world.schools.regenboog.id },
    })
    expect(reply.status).toBe(403)
  })

  it.each([
    [{}, 422],
    [{ group: { not_equals: 'x' } }, 422],
    [{ year: '2026' }, 422],
    [{ group: 'nothing' }, 404],
    [{ school: '../..' }, 404],
  ])('are not made of the choice %j', async (body, status) => {
    const as = school.world.people.coordinator
    const reply = await school.rest('POST', '/print-jobs/request', { as, body })
    expect(reply.status).toBe(status)
  })

  it('show nobody which plans were chosen, nor who works on them', async () => {
    const as = school.world.people.coordinator
    const reply = await school.rest('GET', `/print-jobs/${jobId}`, { as })
    const job = (await reply.json()) as Record<string, unknown>
    expect(job).toMatchObject({ title: '8a', total: 2 })
    for (const key of ['plans', 'runner', 'runningKey', 'scope']) {
      expect(job).not.toHaveProperty(key)
    }
  })

  it('hold no plan that was out of reach when its turn came, and do not name it', async () => {
    const id = await asked(school, { group })
    const title = String((await school.one('plans', plans[0] ?? '')).title)
    const { coordinator } = school.world.people
    await rolesOf('coordinator', [{ role: 'coordinator', school: school.world.schools.vlieger.id }])
    await make(school, id)
    const { failures } = await school.one('print-jobs', id)
    expect(failures).toHaveLength(2)
    expect(JSON.stringify(failures)).not.toContain(title)
    expect(JSON.stringify(failures)).not.toContain('Noor')
    await rolesOf('coordinator', coordinator.memberships)
  })

  it('name a plan that failed only to who may read it today', async () => {
    const { coordinator } = school.world.people
    const [failing = ''] = await plansOf(school, 1, '8b')
    const title = String((await school.one('plans', failing)).title)
    const id = await asked(school, { group: await groupOf(school, '8b') })
    school.told.before = () => {
      throw noPaper()
    }
    await make(school, id)
    school.told.before = () => undefined
    const shown = async (path: string) =>
      (await school.rest('GET', `/print-jobs/${path}`, { as: coordinator })).text()
    expect(await shown('own')).toContain(title)
    expect(await shown(id)).not.toContain(title)
    await rolesOf('coordinator', [{ role: 'coordinator', school: school.world.schools.vlieger.id }])
    expect(await shown('own')).not.toContain(title)
    const { files } = await zipOf(school, id)
    expect([...files.values()].join()).not.toContain(title)
    await rolesOf('coordinator', coordinator.memberships)
    expect([...(await zipOf(school, id)).files.values()].join()).toContain(title)
  })

  it('are not given to who has other roles by now', async () => {
    const { coordinator } = school.world.people
    await rolesOf('coordinator', [{ role: 'teacher', school: school.world.schools.regenboog.id }])
    const { response } = await zipOf(school, jobId)
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('prints.rights.changed'),
    ])
    await rolesOf('coordinator', coordinator.memberships)
    expect((await zipOf(school, jobId)).files.size).toBe(2)
  })

  it('lose the PDF of a plan that is deleted', async () => {
    const [first = ''] = plans
    await school.payload.delete({ collection: 'plans' as never, id: first })
    const left = await school.find('print-files', { job: { equals: jobId } })
    expect(left.map(({ planId }) => planId)).toEqual([plans[1]])
    expect((await zipOf(school, jobId)).files.size).toBe(1)
  })

  it('are erased by who asked for them, and by nobody else', async () => {
    const as = school.world.people.coordinator
    expect((await school.rest('POST', `/print-jobs/${jobId}/erase`, { as })).status).toBe(200)
    expect(await school.find('print-files', { job: { equals: jobId } })).toEqual([])
    expect((await zipOf(school, jobId)).response.status).toBe(404)
  })

  it('are all failures when the account of who asked is gone', async () => {
    const id = await asked(school, { group }, 'teacher')
    await school.payload.delete({
      collection: 'users' as never,
      id: school.world.people.teacher.id,
    })
    await make(school, id)
    expect(await school.one('print-jobs', id)).toMatchObject({ status: 'done', done: 0 })
    expect(await school.find('print-files', { job: { equals: id } })).toEqual([])
  })
})
