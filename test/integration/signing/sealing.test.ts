import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals'

import { chainOf, recordEvent } from '../../../src/actions/audit/recordEvent.js'
import { inSigningTransaction } from '../../../src/actions/signing/inSigningTransaction.js'
import { queueSealing, SIGNING_QUEUE } from '../../../src/actions/signing/queueSealing.js'
import { sealRequest } from '../../../src/actions/signing/sealRequest.js'
import { sweepRequests } from '../../../src/actions/signing/sweepRequests.js'
import { watchForLostJobs } from '../../../src/jobs/watchForLostJobs.js'
import { sweepStrays } from '../../../src/actions/sweepStrays.js'
import { verifyChain } from '../../../src/domain/audit/chain.js'
import { describeDatabases } from '../../support/payload.js'
import {
  addresses,
  mailsLeft,
  mailsOf,
  sentPlan,
  servicesIn,
  sign,
  signByAll,
  signedNotSealed,
  startSchool,
  unorderedTemplate,
  until,
  type School,
} from './support.js'

type Fault = { name: string; inject: (school: School) => () => void }

const failure = () => Promise.reject(new Error('the power went'))

/** The first write of this kind fails, as a full disk would make it fail. */
const failingWrite = (operation: 'create' | 'updateOne', collection: string): Fault => ({
  name: `storing ${collection}`,
  inject: ({ payload }) => {
    const db = payload.db as unknown as Record<string, (args: { collection: string }) => unknown>
    const write = db[operation]?.bind(db)
    db[operation] = (args) => (args.collection === collection ? failure() : write?.(args))
    return () => {
      db[operation] = write as never
    }
  },
})

const failingService = (service: 'printer' | 'sealer' | 'composer', verb: string): Fault => ({
  name: `${verb} of the ${service}`,
  inject: ({ payload }) => {
    const services = servicesIn(payload) as unknown as Record<string, object>
    const whole = services[service]
    services[service] = Object.assign(Object.create(whole ?? null) as object, { [verb]: failure })
    return () => {
      services[service] = whole as object
    }
  },
})

const faults: Fault[] = [
  failingService('composer', 'compose'),
  failingService('printer', 'print'),
  failingService('sealer', 'seal'),
  failingWrite('create', 'signed-documents'),
  failingWrite('updateOne', 'signing-requests'),
  failingWrite('updateOne', 'plans'),
  failingWrite('create', 'audit-events'),
]

describeDatabases('Sealing', (database) => {
  let school: School
  beforeAll(async () => {
    school = await startSchool(database)
  }, 60_000)
  afterAll(() => school.stop())

  const jobs = () => school.find('payload-jobs', { queue: { equals: SIGNING_QUEUE } })
  const runQueue = () => school.payload.jobs.run({ queue: 'leidraad', limit: 50, silent: true })
  beforeEach(async () => {
    await mailsLeft(school)
    await school.payload.delete({ collection: 'payload-jobs' as never, where: {} })
  })

  const later = async (minutes: number, work: () => Promise<void>) => {
    const services = servicesIn(school.payload)
    const { now } = services
    services.now = () => new Date(Date.now() + minutes * 60_000)
    await work()
    services.now = now
  }
  const sweep = (minutes: number) =>
    later(minutes, async () => sweepRequests({ req: await school.requestOf(undefined) }))

  /** Sealed once, its plan signed, its chain whole, a copy for each. */
  const expectSealedOnce = async ({ planId, requestId }: { planId: string; requestId: string }) => {
    await mailsLeft(school)
    const documents = await school.find('signed-documents', { request: { equals: requestId } })
    expect(documents).toHaveLength(1)
    expect(await school.one('signing-requests', requestId)).toMatchObject({ status: 'sealed' })
    expect(await school.one('plans', planId)).toMatchObject({ status: 'signed' })
    const { links } = await chainOf(await school.requestOf(undefined), requestId)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
    const types = links.map(({ type }) => type)
    expect(types.filter((type) => type === 'request.completed')).toHaveLength(1)
    expect(types.filter((type) => type === 'document.sealed')).toHaveLength(1)
    expect(types.filter((type) => type === 'copy.sent')).toHaveLength(4)
  }

  const skipWait = () =>
    school.payload.update({
      collection: 'payload-jobs' as never,
      where: {},
      data: { waitUntil: new Date(0).toISOString() },
    })

  const watchForAMinute = async () => {
    const watch = watchForLostJobs(school.payload)
    const clock = jest.spyOn(performance, 'now')
    for (const seconds of [0, 10, 20, 30]) {
      clock.mockReturnValue(1_000_000 + seconds * 1_000)
      await watch()
    }
    clock.mockRestore()
  }

  it.each(faults)(
    'ends in one document when it is interrupted by $name',
    async ({ inject }) => {
      const ids = await signedNotSealed(school)
      const repair = inject(school)
      await runQueue()
      repair()
      expect(await jobs()).toMatchObject([{ processing: false, totalTried: 1 }])
      await skipWait()
      await runQueue()
      await expectSealedOnce(ids)
      expect(await jobs()).toEqual([])
    },
    60_000,
  )

  it('takes up a job whose process was killed', async () => {
    const ids = await signedNotSealed(school)
    await school.payload.update({
      collection: 'payload-jobs' as never,
      where: { completedAt: { exists: false } },
      data: { processing: true },
    })
    await runQueue()
    expect(await school.one('signing-requests', ids.requestId)).toMatchObject({
      status: 'completed',
    })
    await watchForAMinute()
    await runQueue()
    await expectSealedOnce(ids)
  }, 60_000)

  it('takes up a request that has no job at all, once', async () => {
    const ids = await signedNotSealed(school)
    await school.payload.delete({ collection: 'payload-jobs' as never, where: {} })
    await sweep(60 * 24 * 400)
    await sweep(60 * 24 * 400)
    expect(await jobs()).toHaveLength(1)
    await runQueue()
    await expectSealedOnce(ids)
    await sweep(10)
    expect(await jobs()).toHaveLength(0)
  }, 60_000)

  it('takes up once what gave up, when servers sweep at the same moment', async () => {
    const sent = await signedNotSealed(school)
    const job = { concurrencyKey: { equals: `${SIGNING_QUEUE}:${sent.requestId}` } }
    await school.payload.update({
      collection: 'payload-jobs' as never,
      where: job,
      data: { hasError: true },
    })
    const before = await school.find('payload-jobs', job)
    await later(15, async () => {
      const servers = Array.from({ length: 4 }, () => school.requestOf(undefined))
      await Promise.all(servers.map(async (req) => sweepRequests({ req: await req })))
    })
    const after = await school.find('payload-jobs', job)
    expect(after).toMatchObject([{ hasError: false }])
    expect(after[0]?.id).not.toBe(before[0]?.id)
    await school.payload.jobs.run({ queue: SIGNING_QUEUE, silent: true })
    await expectSealedOnce(sent)
  })

  it('takes up what was signed while the clock stood ahead', async () => {
    const ids = await signedNotSealed(school)
    await school.payload.delete({ collection: 'payload-jobs' as never, where: {} })
    await sweep(-60 * 24)
    await runQueue()
    await expectSealedOnce(ids)
  }, 60_000)

  it('leaves no file that no record names, for longer than a month, and keeps what one names', async () => {
    const ids = await signedNotSealed(school)
    const repair = failingWrite('create', 'audit-events').inject(school)
    await runQueue()
    repair()
    await skipWait()
    await runQueue()
    await expectSealedOnce(ids)
    const folder = join(school.folder, 'files', 'signed-documents')
    const named = (await school.find('signed-documents')).map(({ filename }) => filename)
    const inOrder = async () => (await readdir(folder)).sort()
    expect((await inOrder()).length).toBeGreaterThan(named.length)
    const sweepFiles = (days: number) =>
      later(days * 24 * 60, async () => sweepStrays(await school.requestOf(undefined)))
    const before = await inOrder()
    await sweepFiles(20)
    expect(await inOrder()).toEqual(before)
    await sweepFiles(31)
    expect(await inOrder()).toEqual([...named].sort())
    await writeFile(join(folder, 'of-before.pdf'), '%PDF-')
    await utimes(join(folder, 'of-before.pdf'), new Date(0), new Date(0))
    await sweepFiles(70)
    expect(await inOrder()).toContain('of-before.pdf')
  }, 60_000)

  it('is swept every minute', async () => {
    await school.payload.jobs.handleSchedules({ queue: 'leidraad' })
    await school.payload.jobs.handleSchedules({ queue: 'leidraad' })
    expect(await jobs()).toMatchObject([{ taskSlug: 'sweepSigningRequests', queue: 'leidraad' }])
    await skipWait()
    await runQueue()
    expect(await jobs()).toEqual([])
  })

  it('seals once when ten jobs run at once', async () => {
    const ids = await signedNotSealed(school)
    const req = await school.requestOf(undefined)
    for (let extra = 0; extra < 10; extra++) {
      await queueSealing(req, ids.requestId)
    }
    for (let round = 0; round < 12; round++) {
      await Promise.all([runQueue(), runQueue(), runQueue()])
    }
    await until(async () => (await jobs()).length === 0)
    await expectSealedOnce(ids)
  }, 60_000)

  it('seals once when ten processes seal at once, and lets the losers go quietly', async () => {
    const ids = await signedNotSealed(school)
    const seal = async () =>
      sealRequest({ req: await school.requestOf(undefined), requestId: ids.requestId })
    await Promise.all(Array.from({ length: 10 }, seal))
    await expectSealedOnce(ids)
    await runQueue()
    await expectSealedOnce(ids)
  }, 60_000)

  it('invites the next once when two sign at the same moment', async () => {
    const { requestId } = await sentPlan(school)
    await sign(school, addresses[0] ?? '')
    const before = (await mailsOf(school)).length
    await Promise.all([sign(school, addresses[1] ?? ''), sign(school, addresses[2] ?? '')])
    expect(await mailsOf(school)).toHaveLength(before + 1)
    const invited = await school.find('signers', {
      and: [{ request: { equals: requestId } }, { status: { equals: 'invited' } }],
    })
    expect(invited.map(({ email }) => email)).toEqual([addresses[3]])
  }, 60_000)

  it('completes once when the last two sign at the same moment', async () => {
    const ids = await sentPlan(school, await unorderedTemplate(school))
    await signByAll(school, addresses.slice(0, 2))
    const { run } = school.payload.jobs
    school.payload.jobs.run = () => new Promise(() => undefined)
    const answers = await Promise.all(addresses.slice(2).map((email) => sign(school, email)))
    school.payload.jobs.run = run
    expect(answers.map(({ status }) => status).sort()).toEqual(['completed', 'open'])
    expect(await jobs()).toHaveLength(1)
    await runQueue()
    await expectSealedOnce(ids)
  }, 60_000)

  it('appends twenty events at once to one chain', async () => {
    const { requestId } = await sentPlan(school)
    const request = await school.one('signing-requests', requestId)
    const append = async (signerId: number) =>
      inSigningTransaction(await school.requestOf(undefined), (req) =>
        recordEvent(req, {
          request,
          type: 'signer.invited',
          at: new Date().toISOString(),
          facts: { signerId: String(signerId) },
          personal: { name: 'Marta' },
        }),
      )
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, id) => append(id)))
    const accepted = results.filter(({ status }) => status === 'fulfilled').length
    const { links } = await chainOf(await school.requestOf(undefined), requestId)
    expect(await verifyChain(links)).toMatchObject({ ok: true })
    expect(links).toHaveLength(4 + accepted)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'audit.append.conflict' })
      }
    }
    expect(accepted).toBeGreaterThan(0)
  }, 60_000)
})
