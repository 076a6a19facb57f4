/** Our queues go on: after a process that ended, and after a clock that was wrong. */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals'

import { PRINT_QUEUE } from '../../../src/actions/prints/queuePrints.js'
import { SEAL_TASK, SIGNING_QUEUE } from '../../../src/actions/signing/queueSealing.js'
import { sweptAt } from '../../../src/actions/sweepMarks.js'
import { onOwnRequest } from '../../../src/jobs/ownRequest.js'
import { pullForward } from '../../../src/jobs/pullForward.js'
import { withSignOfLife } from '../../../src/jobs/signOfLife.js'
import { watchForLostJobs } from '../../../src/jobs/watchForLostJobs.js'
import { startWorker } from '../../../src/jobs/worker.js'
import { createFakePrinter } from '../../fakes/FakePrinter.js'
import { startLeidraad, type Leidraad } from '../../support/leidraad.js'
import { describeDatabases } from '../../support/payload.js'
import { until } from '../signing/support.js'

const SECOND = 1_000
const HOUR = 3600 * SECOND

type Job = {
  id: string
  taskSlug: string
  processing: boolean
  totalTried?: number
  waitUntil?: string | null
  updatedAt: string
}

describeDatabases('Our queues', (database) => {
  let app: Leidraad
  beforeAll(async () => {
    app = await startLeidraad(database, { adapters: { printer: createFakePrinter() } })
  }, 60_000)
  afterAll(() => app.stop())
  afterEach(async () => {
    jest.restoreAllMocks()
    await app.payload.delete({ collection: 'payload-jobs' as never, where: {} })
  })

  const jobs = async () => {
    const { docs } = await app.payload.find({
      collection: 'payload-jobs' as never,
      sort: 'createdAt',
    })
    return docs as unknown as Job[]
  }
  const tried = async () => (await jobs()).map(({ totalTried }) => totalTried)
  const change = (data: object) =>
    app.payload.update({ collection: 'payload-jobs' as never, where: {}, data })
  const queue = (name: string, waitUntil?: Date) =>
    app.payload.jobs.queue({
      task: SEAL_TASK,
      input: { requestId: 'x' },
      queue: name,
      ...(waitUntil && { waitUntil }),
    })
  const aheadBy = (milliseconds: number) => new Date(Date.now() + milliseconds)

  /** The clock that no setting moves, under our hand. */
  const watched = () => {
    const watch = watchForLostJobs(app.payload)
    let passed = 1_000_000
    jest.spyOn(performance, 'now').mockImplementation(() => passed)
    return async (seconds: number) => {
      passed += seconds * SECOND
      await watch()
    }
  }
  /** Intervals only: the database has timers of its own. */
  const holdIntervals = () => {
    const begun: (() => void)[] = []
    jest.spyOn(globalThis, 'setInterval').mockImplementation((tick: () => void) => {
      begun.push(tick)
      return setTimeout(() => undefined, 0)
    })
    jest.spyOn(globalThis, 'clearInterval')
    return () => begun.forEach((tick) => tick())
  }

  it('give each job to one of all who ask at once', async () => {
    for (const _ of [1, 2, 3]) {
      await queue(SIGNING_QUEUE)
    }
    const runs = Array.from({ length: 10 }, () =>
      app.payload.jobs.run({ queue: SIGNING_QUEUE, limit: 2, silent: true }),
    )
    const taken = (await Promise.all(runs)).flatMap(({ jobStatus = {} }) => Object.keys(jobStatus))
    expect(taken).toHaveLength(new Set(taken).size)
    expect(taken.length).toBeGreaterThan(0)
  }, 30_000)

  it('give back what a process that ended was working on, within a minute', async () => {
    await queue(SIGNING_QUEUE)
    await queue(PRINT_QUEUE)
    await queue('of-the-host')
    await change({ processing: true })
    const look = watched()
    for (const _ of [0, 10, 20]) {
      await look(10)
    }
    expect((await jobs()).map(({ processing }) => processing)).toEqual([true, true, true])
    await look(10)
    expect((await jobs()).map(({ processing }) => processing)).toEqual([false, false, true])
  })

  it('leave alone what shows signs of life, and what nobody watched', async () => {
    await queue(SIGNING_QUEUE)
    await change({ processing: true })
    const look = watched()
    for (const _ of [10, 20, 30, 40, 50]) {
      await look(10)
      await change({ processing: true })
    }
    await look(60)
    await look(10)
    expect(await jobs()).toMatchObject([{ processing: true }])
  })

  it('show signs of life while a job is at work, and none after it', async () => {
    await queue(SIGNING_QUEUE)
    await change({ processing: true })
    const [job] = await jobs()
    const tick = holdIntervals()
    let end: (result: { output: object }) => void = () => undefined
    const handler = () => new Promise<{ output: object }>((resolve) => (end = resolve))
    const work = withSignOfLife({ slug: SEAL_TASK, handler }).handler as (
      args: unknown,
    ) => Promise<unknown>
    const done = work({ req: await app.requestOf(undefined), job })
    const signs = async () => (await jobs()).map(({ updatedAt }) => updatedAt)
    tick()
    await until(async () => (await signs())[0] !== job?.updatedAt)
    end({ output: {} })
    await done
    const last = await signs()
    expect(jest.mocked(clearInterval)).toHaveBeenCalledTimes(1)
    expect(await signs()).toEqual(last)
  })

  it('take up now what was dated while the clock stood ahead', async () => {
    await queue(SIGNING_QUEUE, aheadBy(24 * HOUR))
    await queue(SIGNING_QUEUE, aheadBy(HOUR / 2))
    await queue('of-the-host', aheadBy(24 * HOUR))
    await pullForward(app.payload)
    const waits = (await jobs()).map(({ waitUntil }) => new Date(waitUntil ?? 0) > new Date())
    expect(waits).toEqual([false, true, true])
  })

  it('sweep again after the clock stood ahead, at the next turn', async () => {
    const ahead = { lastScheduledRun: aheadBy(24 * HOUR).toISOString() }
    const queues = { [SIGNING_QUEUE]: { tasks: { sweepSigningRequests: ahead } } }
    await app.payload.db.createGlobal({
      slug: 'payload-jobs-stats',
      data: { stats: { scheduledRuns: { queues } } },
    })
    await app.payload.jobs.handleSchedules({ queue: SIGNING_QUEUE })
    expect(new Date((await jobs())[0]?.waitUntil ?? 0) > aheadBy(23 * HOUR)).toBe(true)
    await pullForward(app.payload)
    await app.payload.jobs.run({ queue: SIGNING_QUEUE, silent: true })
    expect(await sweptAt(app.payload, 'signing')).toBeInstanceOf(Date)
  })

  /** A worker whose turns come when told; the Payload that it ends with stays. */
  const startTurns = () => {
    const tick = holdIntervals()
    const { destroy } = app.payload
    app.payload.destroy = () => Promise.resolve()
    app.payload.config.jobs.shouldAutoRun = () => true
    startWorker(app.payload)
    const stop = async () => {
      await app.payload.destroy()
      app.payload.destroy = destroy
    }
    return { tick, stop }
  }

  it('are worked through at every turn, until Payload is destroyed', async () => {
    await queue(SIGNING_QUEUE)
    const { tick, stop } = startTurns()
    const timers = jest.mocked(setInterval).mock.results.map(({ value }) => value)
    tick()
    await until(async () => (await tried()).includes(1))
    await stop()
    const cleared = jest.mocked(clearInterval).mock.calls.map(([timer]) => timer)
    expect(cleared).toEqual(expect.arrayContaining(timers))
  })

  it('are kept up at every turn: what was dated far ahead, and what nobody works on any more', async () => {
    await queue(PRINT_QUEUE)
    await change({ processing: true })
    await queue(SIGNING_QUEUE, aheadBy(24 * HOUR))
    // Half a minute passes in three seconds.
    const now = performance.now.bind(performance)
    jest.spyOn(performance, 'now').mockImplementation(() => 10 * now())
    const { tick, stop } = startTurns()
    await until(async () => {
      tick()
      const ofSealing = (await jobs()).filter(({ taskSlug }) => taskSlug === SEAL_TASK)
      return ofSealing.every(({ totalTried = 0 }) => totalTried > 0)
    })
    await stop()
  }, 30_000)

  it('have a request for each job, whatever batch it came in', async () => {
    const batch = await app.requestOf(undefined)
    const used: unknown[] = [batch]
    const handler = onOwnRequest<null>(({ req }) => Promise.resolve(void used.push(req)))
    await Promise.all([1, 2].map(() => handler({ input: null, req: batch })))
    expect(new Set(used).size).toBe(3)
  })
})
