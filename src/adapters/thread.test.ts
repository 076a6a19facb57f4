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

  it('is started again after it was closed', async () => {
    await thread.close()
    expect(await thread.ask('z', same)).toEqual({ task: 'z', asked: 1 })
  })
})

describe('a thread that does not start', () => {
  it('is a fault in the words of who asked', async () => {
    await expect(threadOf('test/fixtures/threads/mute.mjs').ask('a', same)).rejects.toMatchObject({
      code: 'layout.failed',
    })
  })

  it('names a file that is not there', async () => {
    await expect(threadOf('test/fixtures/none.mjs').ask('a', same)).rejects.toMatchObject({
      code: 'configuration.invalid',
    })
  })
})
