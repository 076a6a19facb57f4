import { afterAll, describe, expect, it } from '@jest/globals'

import { DomainError } from '../domain/errors.js'
import { createThread, type ThreadOptions } from './thread.js'

type Answer = { task: string; asked: number }

const threadOf = (file: string, more: Partial<ThreadOptions> = {}) =>
  createThread<string, Answer>({
    file,
    memory: { old: 16, young: 4 },
    milliseconds: 2_000,
    faults: {
      unavailable: (message, cause) => new DomainError('printing.unavailable', message, { cause }),
      beyond: (limit, cause) => new DomainError('layout.limit', limit, { cause }),
      failed: (message, cause) => new DomainError('layout.failed', message, { cause }),
    },
    ...more,
  })

const same = (answer: Answer) => answer

describe('a thread', () => {
  const thread = threadOf('test/fixtures/threads/echo.mjs')
  afterAll(() => thread.close())

  it('answers one task after another, each its own', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((task) => thread.ask(task, same)))
    expect(answers.map(({ task }) => task)).toEqual(['a', 'b', 'c'])
    expect(answers.map(({ asked }) => asked)).toEqual([1, 2, 3])
  })

  it.each([
    ['ends', 'end', { code: 'layout.failed' }],
    ['breaks', 'throw', { code: 'layout.failed' }],
    ['stays away', 'silence', { code: 'layout.limit', message: 'time' }],
    ['takes too much', 'memory', { code: 'layout.limit', message: 'memory' }],
  ])(
    'that %s says so, and the next task gets a new one',
    async (_, task, fault) => {
      await thread.ask('before', same)
      const [bad, good] = await Promise.allSettled([
        thread.ask(task, same),
        thread.ask('after', same),
      ])
      expect(bad).toMatchObject({ status: 'rejected', reason: fault })
      expect(good).toMatchObject({ status: 'fulfilled', value: { task: 'after', asked: 1 } })
    },
    20_000,
  )

  it('is ended by whoever finds its answer wrong', async () => {
    const wrong = new Error('Wrong')
    const reading = thread.ask('x', () => {
      throw wrong
    })
    await expect(reading).rejects.toBe(wrong)
    expect(await thread.ask('y', same)).toEqual({ task: 'y', asked: 1 })
  })

  it('is started again when it ended between two tasks', async () => {
    const { task } = await thread.ask('last', same)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect([task, await thread.ask('a', same)]).toEqual(['last', { task: 'a', asked: 1 }])
  })

  it('is not blamed for what this side takes', async () => {
    const hasty = threadOf('test/fixtures/threads/echo.mjs', { milliseconds: 50 })
    await hasty.ask('a', same)
    const answer = hasty.ask('b', same)
    await new Promise((resolve) => setImmediate(resolve))
    const until = Date.now() + 300
    while (Date.now() < until) {
      // Busy.
    }
    expect(await answer).toEqual({ task: 'b', asked: 2 })
    await hasty.close()
  })

  it('is started again after it was closed', async () => {
    await thread.close()
    expect(await thread.ask('z', same)).toEqual({ task: 'z', asked: 1 })
  })
})

describe('a thread that does not start', () => {
  it('is told from a task that fails: others would fare no better', async () => {
    await expect(threadOf('test/fixtures/threads/mute.mjs').ask('a', same)).rejects.toMatchObject({
      code: 'printing.unavailable',
    })
  })

  it('names a file that is not there', async () => {
    await expect(threadOf('test/fixtures/none.mjs').ask('a', same)).rejects.toMatchObject({
      code: 'configuration.invalid',
    })
  })
})
