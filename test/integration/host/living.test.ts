/** The plugin in an app that was there before it, with routes, jobs and accounts of its own. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { handleEndpoints, type TaskConfig } from 'payload'

import { declinePlan } from '../../../src/actions/signing/signPlan.js'
import { QUEUES } from '../../../src/jobs/queues.js'
import { describeDatabases } from '../../support/payload.js'
import { describeChangedCollections, describeOwnPictures } from './changedCollections.js'
import { namesakes } from '../../support/namesakes.js'
import { clerk, countingOf, ownCollections, says } from './ownCollections.js'
import { describeOwnFieldType, ownTypes } from './ownFieldType.js'
import { describeOwnPeople } from './ownPeople.js'
import {
  mailsOf,
  sealed,
  sentPlan,
  signByAll,
  startSchool,
  tokenOf,
  until,
  type School,
} from '../signing/support.js'

describeDatabases('In a living app, with people and pictures of its own,', (database) => {
  let school: School
  let greetings = 0
  const touched: string[] = []
  const greet: TaskConfig<{ input: object; output: object }> = {
    slug: 'greet',
    handler: () => {
      greetings += 1
      return { output: {} }
    },
  }
  beforeAll(async () => {
    school = await startSchool(database, {
      db: countingOf,
      routes: { api: '/rest', admin: '/beheer' },
      collections: [
        { slug: 'accounts', auth: true, fields: [] },
        ...ownCollections,
        ...namesakes(touched),
      ],
      says: { ...says, ...ownTypes },
      jobs: { tasks: [greet], autoRun: [{ cron: '* * * * * *', queue: 'of-the-host' }] },
    })
    await school.payload.create({ collection: 'accounts' as never, data: clerk })
  }, 60_000)
  afterAll(() => school.stop())

  const ask = (address: string, headers: Record<string, string> = {}) =>
    handleEndpoints({
      config: school.config,
      request: new Request(address, { headers }),
      payloadInstanceCacheKey: school.payloadInstanceCacheKey,
    })

  it('its own queues are worked through, and ours: a plan is sealed after the last signature', async () => {
    const endHurry = hurryIntervals()
    await school.rest('GET', '/leidraad/health')
    endHurry()
    await school.payload.jobs.queue({ task: 'greet' as never, input: {}, queue: 'of-the-host' })
    const begin = beginNothingAtOnce(school)
    const { requestId } = await sentPlan(school)
    await signByAll(school)
    await until(sealed(school, requestId))
    begin()
    await until(() => Promise.resolve(greetings === 1))
  }, 60_000)

  describe('a link', () => {
    beforeAll(async () => {
      await sentPlan(school)
    })
    const linkTo = async (address: string) => {
      const mails = await mailsOf(school)
      return mails.find(({ to }) => to.includes(address))?.links[0] ?? ''
    }

    it('in a mail opens, and so does all that its page names', async () => {
      const link = await linkTo('marta@ouder.example')
      expect(link).toMatch(/^http:\/\/localhost:3000\/rest\/leidraad\/teken\/[\w-]{43}$/)
      const page = await ask(link)
      expect(page.status).toBe(200)
      const named = [...(await page.text()).matchAll(/(?:href|src)="(\/[^"#]+)"/g)]
      expect(named.length).toBeGreaterThan(2)
      for (const [, address = ''] of named) {
        const { status } = await ask(`http://localhost:3000${address}`)
        expect([address, status]).toEqual([address, 200])
      }
    })

    it('to the staff leads to the admin', async () => {
      const reason = 'Wij zijn het niet eens.'
      const token = await tokenOf(school, 'marta@ouder.example')
      await declinePlan({ req: await school.requestOf(undefined), token, reason })
      const plans = (await school.find('plans')).map(({ id }) => id)
      const link = await linkTo(school.world.people.coordinator.email)
      expect(
        plans.map((id) => `http://localhost:3000/beheer/collections/leidraad-plans/${id}?tab=sign`),
      ).toContain(link)
    })
  })

  describe('the queue over the network', () => {
    const own = ['run', 'run?queue=of-the-host', 'handle-schedules', 'run?limit=3']
    const ours = [
      ...QUEUES.flatMap((queue) => [`run?queue=${queue}`, `handle-schedules?queue=${queue}`]),
      `run?queue=of-the-host&queue=${QUEUES[0]}`,
      `run?queue[equals]=${QUEUES[0]}`,
      'run?allQueues=true',
      'run?allQueues=yes&queue=of-the-host',
    ]
    const statusOf = async (path: string, headers?: Record<string, string>) =>
      (await ask(`http://localhost:3000/rest/payload-jobs/${path}`, headers)).status
    const asClerk = async () => {
      const { token } = await school.payload.login({ collection: 'accounts', data: clerk })
      return { Authorization: `JWT ${token}` }
    }

    it.each(own)('is for its own accounts, as it was: %s', async (path) => {
      expect(await statusOf(path)).toBe(401)
      expect(await statusOf(path, await asClerk())).toBe(200)
    })

    it.each(ours)('does not give ours to them: %s', async (path) => {
      expect(await statusOf(path)).toBe(401)
      expect(await statusOf(path, await asClerk())).toBe(401)
    })

    it.each(own)('is not for people of a school: %s', async (path) => {
      const as = school.world.people.platform
      expect((await school.rest('GET', `/payload-jobs/${path}`, { as })).status).toBe(401)
    })
  })

  describeOwnPeople(() => school)
  describeOwnPictures(() => school)
  describeChangedCollections(() => school)
  describeOwnFieldType(() => school)

  it('its GraphQL has its types and ours', async () => {
    const { coordinator } = school.world.people
    const found = await school.query('{ LeidraadPlans { docs { title } } }', coordinator)
    expect(found.errors).toBeUndefined()
    expect(found.data?.LeidraadPlans).toHaveProperty('docs')
  })

  it('what it has under our names was neither read nor written', () => {
    expect(touched).toEqual([])
  })

  it('the root of its API is its own', async () => {
    expect((await school.rest('GET', '/health')).status).toBe(404)
    expect((await school.rest('GET', '/leidraad/health')).status).toBe(200)
  })
})

/** As if the process ended at each commit: what was queued waits for who works through the queues. */
function beginNothingAtOnce({ payload: { jobs } }: School): () => void {
  const { run } = jobs
  jobs.run = (args) => (args?.where ? new Promise(() => undefined) : run(args))
  return () => {
    jobs.run = run
  }
}

/** Who begins an interval now does not wait long for its turns. Gives what ends that. */
function hurryIntervals(): () => void {
  const { setInterval: begin } = globalThis
  const spy = jest
    .spyOn(globalThis, 'setInterval')
    .mockImplementation((turn: () => void, ms?: number) => begin(turn, Math.min(ms ?? 0, 200)))
  return () => {
    spy.mockRestore()
  }
}
