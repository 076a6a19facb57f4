/** Hundreds of plans: stopped in the middle, begun again, given up. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { claimJob } from '../../../src/actions/prints/claimJob.js'
import { sweepPrints } from '../../../src/actions/prints/sweepPrints.js'
import { PRINT_QUEUE, queuePrints } from '../../../src/actions/prints/queuePrints.js'
import { describeDatabases } from '../../support/payload.js'
import {
  asked,
  groupOf,
  make,
  manyPlansOf,
  noPaper,
  personIn,
  plansOf,
  printedTwice,
  startPrinting,
  zipOf,
  type Printing,
} from './support.js'

/** How many there are is no business of the database: on MongoDB it is about who takes up what. */
const MANY = { sqlite: 300, mongodb: 60 }
const HOUR = 60 * 60 * 1000

describeDatabases('Many plans', (database) => {
  const many = MANY[database]
  let school: Printing
  let group: string
  let small: string
  beforeAll(async () => {
    // Without what was printed before: every plan counts.
    school = await startPrinting(database, { printCacheBytes: 0 })
    group = await groupOf(school, '7a')
    await manyPlansOf(school, many, '7a')
    small = await groupOf(school, '7b')
    await plansOf(school, 12, '7b')
  }, 120_000)
  afterAll(() => school.stop())
  afterEach(() => {
    school.told.before = () => undefined
    school.told.healthy = true
    school.told.printed.length = 0
    school.clock.passed = 0
  })

  const files = () => readdir(join(school.folder, 'files', 'print-files')).catch(() => [])
  const job = (id: string) => school.one('print-jobs', id)
  const sweep = async () => sweepPrints({ req: await school.requestOf(undefined) })
  const remove = async (id: string) => {
    await school.payload.delete({ collection: 'print-jobs' as never, id })
  }
  /** The printer ends after so many, and is not well afterwards: as at a restart. */
  const endAfter = (count: number) => {
    school.told.before = () => {
      if (school.told.printed.length >= count) {
        school.told.healthy = false
        throw noPaper()
      }
    }
  }

  /** Somebody who begins, and is never heard of again. */
  const endProcessOf = async (jobId: string) =>
    claimJob(await school.requestOf(undefined), { jobId, force: true })

  it('go on where they were: nothing is printed twice, nothing is missing', async () => {
    const id = await asked(school, { group })
    endAfter(many / 3)
    await expect(make(school, id)).rejects.toMatchObject({ code: 'printing.failed' })
    const before = await job(id)
    expect(before).toMatchObject({ status: 'queued', failures: [] })
    expect(before.done).toBeGreaterThanOrEqual(many / 3)
    expect(before.done).toBeLessThan(many)
    endAfter((many * 5) / 6)
    school.told.healthy = true
    await expect(make(school, id)).rejects.toThrow()
    school.told.before = () => undefined
    school.told.healthy = true
    await make(school, id)
    expect(await job(id)).toMatchObject({ status: 'done', done: many, failures: [] })
    expect(school.told.printed).toHaveLength(many)
    expect(printedTwice(school)).toBe(0)
    const zip = await zipOf(school, id)
    expect(zip.files.size).toBe(many)
    await remove(id)
    expect(await files()).toEqual([])
  }, 120_000)

  it('are taken up by the sweep once nobody is at it any more', async () => {
    const id = await asked(school, { group: small, year: '2026-2027' })
    await endProcessOf(id)
    await make(school, id)
    expect(await job(id)).toMatchObject({ status: 'running' })
    await sweep()
    const queued = async () =>
      (await school.find('payload-jobs', { queue: { equals: PRINT_QUEUE } })).length
    expect(await queued()).toBe(0)
    school.clock.passed = HOUR
    await sweep()
    await sweep()
    expect(await queued()).toBe(1)
    await school.payload.jobs.run({ queue: PRINT_QUEUE, silent: true })
    expect(await job(id)).toMatchObject({ status: 'done', done: 12 })
    await remove(id)
  })

  it('go on as soon as the queue gives back what a lost process had', async () => {
    const id = await asked(school, { group: small })
    await endProcessOf(id)
    await queuePrints(await school.requestOf(undefined), id)
    await school.payload.jobs.run({ queue: PRINT_QUEUE, silent: true })
    expect(await job(id)).toMatchObject({ status: 'done', done: 12 })
    await remove(id)
  })

  it('leave a job alone that somebody else took over', async () => {
    const id = await asked(school, { group: small })
    let takenOver: Promise<void> | undefined
    school.told.before = () => {
      if (school.told.printed.length === 4 && !takenOver) {
        takenOver = make(school, id, { force: true })
      }
    }
    await make(school, id)
    await takenOver
    expect(await job(id)).toMatchObject({ status: 'done', done: 12, failures: [] })
    expect(await school.find('print-files', { job: { equals: id } })).toHaveLength(12)
    expect(await files()).toHaveLength(12)
    await remove(id)
  })

  it('stop when the person says so, and leave nothing behind', async () => {
    const id = await asked(school, { group: small })
    let cancelled: Promise<Response> | undefined
    school.told.before = async () => {
      if (school.told.printed.length === 3) {
        cancelled ??= school.rest('POST', `/print-jobs/${id}/cancel`, {
          as: school.world.people.coordinator,
        })
        await cancelled
      }
    }
    await make(school, id)
    expect((await cancelled)?.status).toBe(200)
    expect(await job(id)).toMatchObject({ status: 'cancelled' })
    expect(school.told.printed.length).toBeLessThan(12)
    expect(await school.find('print-files')).toEqual([])
    expect(await files()).toEqual([])
    const again = await school.rest('POST', `/print-jobs/${id}/cancel`, {
      as: school.world.people.coordinator,
    })
    expect(again.status).toBe(409)
    expect((await zipOf(school, id)).response.status).toBe(409)
  })

  it('leave no file of a try that met another writer', async () => {
    const id = await asked(school, { group: small })
    const { db } = school.payload
    const commit = db.commitTransaction
    let others = 2
    db.commitTransaction = async (transaction) => {
      if ((await files()).length > 0 && others > 0) {
        others -= 1
        await db.rollbackTransaction(await transaction)
        throw Object.assign(new Error('Another writer'), { code: 'SQLITE_BUSY' })
      }
      return commit(transaction)
    }
    await make(school, id)
    db.commitTransaction = commit
    expect(others).toBe(0)
    expect(await job(id)).toMatchObject({ status: 'done', done: 12, failures: [] })
    expect(await files()).toHaveLength(12)
    await remove(id)
  })

  it('are one job a person: a second is refused until the first is over', async () => {
    const id = await asked(school, { group: small })
    await expect(asked(school, { group: small })).rejects.toMatchObject({ code: 'prints.running' })
    const other = await asked(school, { group: small }, 'teacher')
    const both = [
      asked(school, { group: small }, 'schoolAdmin'),
      asked(school, { group: small }, 'schoolAdmin'),
    ]
    const ends = await Promise.allSettled(both)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'prints.running' },
    })
    await make(school, id)
    await make(school, other)
    const next = await asked(school, { group: small })
    for (const made of await school.find('print-jobs')) {
      await remove(made.id)
    }
    await expect(job(next)).rejects.toThrow()
  })

  it('are erased after a week, with what a lost process left on disk', async () => {
    const id = await asked(school, { group: small })
    await make(school, id)
    expect(await files()).toHaveLength(12)
    school.clock.passed = 6 * 24 * HOUR
    await sweep()
    expect(await files()).toHaveLength(12)
    expect((await zipOf(school, id)).response.status).toBe(200)
    await writeFile(join(school.folder, 'files', 'print-files', 'stray.pdf'), '%PDF-')
    school.clock.passed = 7.5 * 24 * HOUR
    expect((await zipOf(school, id)).response.status).toBe(409)
    await sweep()
    expect(await files()).toEqual(['stray.pdf'])
    school.clock.passed = 10 * 24 * HOUR
    await sweep()
    expect(await files()).toEqual([])
    await expect(job(id)).rejects.toThrow()
  })

  it('wait for a printer, however often it is not there, and no longer than a week', async () => {
    const id = await asked(school, { group: small })
    for (let outage = 0; outage < 12; outage++) {
      endAfter(2)
      await expect(make(school, id)).rejects.toMatchObject({ code: 'printing.failed' })
      expect(await job(id)).toMatchObject({ status: 'queued', attempts: 0, failures: [] })
    }
    school.told.before = () => undefined
    school.told.healthy = true
    await make(school, id)
    expect(await job(id)).toMatchObject({ status: 'done', done: 12 })
    expect(printedTwice(school)).toBe(0)
    const late = await asked(school, { group: small })
    school.clock.passed = 8 * 24 * HOUR
    await make(school, late)
    expect(await job(late)).toMatchObject({ status: 'failed' })
    await remove(id)
    await remove(late)
  })

  it('are given up when their process ends time and again', async () => {
    const id = await asked(school, { group: small })
    for (let attempt = 0; attempt < 10; attempt++) {
      await endProcessOf(id)
    }
    await make(school, id, { force: true })
    expect(await job(id)).toMatchObject({ status: 'failed', done: 0 })
    const req = await personIn(school)
    expect(req.user?.id).toBe((await job(id)).askedBy)
    await remove(id)
  })
})
