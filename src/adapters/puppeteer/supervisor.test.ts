import { describe, expect, it } from '@jest/globals'

import { DomainError } from '../../domain/errors.js'
import { createSupervisor } from './supervisor.js'
import type { Clock, Process, SupervisorOptions } from './supervision.js'

type Timer = { at: number; call: () => void }

class FakeClock implements Clock {
  private now = 0
  private timers: Timer[] = []

  after(milliseconds: number, call: () => void) {
    const timer = { at: this.now + milliseconds, call }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  async pass(milliseconds: number) {
    this.now += milliseconds
    const due = this.timers.filter(({ at }) => at <= this.now)
    this.timers = this.timers.filter(({ at }) => at > this.now)
    due.forEach(({ call }) => call())
    await settle()
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Echoes; `crash` ends it, `hang` never answers, `fail` and `refuse` are errors it survives. */
class FakeProcess implements Process<string, string> {
  alive = false
  stops = 0
  inputs: string[] = []
  memory: number | undefined = 100
  weighed = 0
  private release: (() => void)[] = []

  constructor(private readonly startError: Error | undefined) {}

  start() {
    if (this.startError) {
      return Promise.reject(this.startError)
    }
    this.alive = true
    return Promise.resolve()
  }

  run(input: string): Promise<string> {
    this.inputs.push(input)
    if (input === 'refuse') {
      return Promise.reject(new DomainError('printing.tooLong', 'Too many pages.'))
    }
    if (input === 'fail') {
      return Promise.reject(new Error('bad input'))
    }
    if (input === 'crash') {
      this.alive = false
      return Promise.reject(new Error('target closed'))
    }
    return new Promise((resolve) => {
      if (input === 'echo') {
        resolve(input)
      } else {
        this.release.push(() => resolve(input))
      }
    })
  }

  finish() {
    this.release.splice(0).forEach((release) => release())
    return settle()
  }

  healthy() {
    return Promise.resolve(this.alive)
  }

  memoryMb() {
    this.weighed += 1
    return Promise.resolve(this.memory)
  }

  stop() {
    this.alive = false
    this.stops += 1
    return Promise.resolve()
  }
}

function world(
  options: Partial<SupervisorOptions<string, string>> = {},
  failedStarts = 0,
  startError = new Error('no display'),
) {
  const clock = new FakeClock()
  const made: FakeProcess[] = []
  const supervisor = createSupervisor<string, string>({
    createProcess: () => {
      const process = new FakeProcess(made.length < failedStarts ? startError : undefined)
      made.push(process)
      return process
    },
    concurrency: 1,
    queueLimit: 2,
    timeoutMs: 1000,
    restartAfter: 100,
    memoryLimitMb: 500,
    memoryCheckMs: 3000,
    startTries: 3,
    startPauseMs: 200,
    healthKeptMs: 2000,
    idleStopMs: 5000,
    clock,
    ...options,
  })
  const processAt = (index: number) => {
    const process = made[index]
    if (!process) {
      throw new Error(`Only ${made.length} processes were made.`)
    }
    return process
  }
  return { supervisor, clock, made, processAt }
}

/** The code an outcome was refused with; marks the rejection as seen at once. */
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

describe('supervisor', () => {
  it('starts nothing before it is needed and one process for many tasks', async () => {
    const { supervisor, made } = world()
    expect(made).toHaveLength(0)
    await supervisor.run('echo')
    await supervisor.run('echo')
    expect(made).toHaveLength(1)
  })

  it('tries a start that failed again for the same task, after a pause', async () => {
    const { supervisor, made, clock } = world({}, 2)
    const printed = supervisor.run('echo')
    await settle()
    expect(made).toHaveLength(1)
    await clock.pass(200)
    expect(made).toHaveLength(2)
    await clock.pass(200)
    expect(await printed).toBe('echo')
    expect(made.map(({ stops }) => stops)).toEqual([1, 1, 0])
  })

  it('gives up after three starts, and begins anew with the next task', async () => {
    const { supervisor, made, clock } = world({}, 3)
    const outcome = codeOf(supervisor.run('echo'))
    await settle()
    await clock.pass(200)
    await clock.pass(200)
    expect(await outcome).toBe('printing.failed')
    expect(await supervisor.run('echo')).toBe('echo')
    expect(made).toHaveLength(4)
  })

  it('tries no start again that says what is wrong', async () => {
    const missing = new DomainError('configuration.invalid', 'No browser here.')
    const { supervisor, made } = world({}, 1, missing)
    expect(await codeOf(supervisor.run('echo'))).toBe('configuration.invalid')
    expect(made).toHaveLength(1)
  })

  it('starts one process for all who wait for it', async () => {
    const { supervisor, made, clock } = world({ concurrency: 2 }, 1)
    const tasks = ['echo', 'echo'].map((input) => supervisor.run(input))
    await settle()
    await clock.pass(200)
    expect(await Promise.all(tasks)).toEqual(['echo', 'echo'])
    expect(made).toHaveLength(2)
  })

  it('counts the pause between two starts as time', async () => {
    const { supervisor, clock } = world({ startPauseMs: 5000 }, 1)
    const outcome = codeOf(supervisor.run('echo'))
    await settle()
    await clock.pass(1000)
    expect(await outcome).toBe('printing.timeout')
  })

  it('refuses what does not fit in the queue', async () => {
    const { supervisor, processAt } = world()
    const first = supervisor.run('a')
    const waiting = [supervisor.run('b'), supervisor.run('c')]
    await settle()
    expect(await codeOf(supervisor.run('d'))).toBe('printing.busy')
    await processAt(0).finish()
    await processAt(0).finish()
    await processAt(0).finish()
    expect(await Promise.all([first, ...waiting])).toEqual(['a', 'b', 'c'])
  })

  it('runs no more at once than allowed', async () => {
    const { supervisor, processAt } = world({ concurrency: 2 })
    const tasks = ['a', 'b', 'c'].map((input) => supervisor.run(input))
    await settle()
    expect(processAt(0).inputs).toEqual(['a', 'b'])
    await processAt(0).finish()
    await processAt(0).finish()
    expect(await Promise.all(tasks)).toEqual(['a', 'b', 'c'])
  })

  it('counts waiting as time and frees the place of what gave up', async () => {
    const { supervisor, clock, made } = world()
    const outcomes = [codeOf(supervisor.run('hang')), codeOf(supervisor.run('b'))]
    await settle()
    await clock.pass(1000)
    expect(await Promise.all(outcomes)).toEqual(['printing.timeout', 'printing.timeout'])
    expect(await supervisor.run('echo')).toBe('echo')
    expect(made).toHaveLength(2)
  })

  it('ends a process that hangs', async () => {
    const { supervisor, clock, processAt } = world()
    const outcome = codeOf(supervisor.run('hang'))
    await settle()
    await clock.pass(1000)
    expect(await outcome).toBe('printing.timeout')
    expect(processAt(0).stops).toBe(1)
  })

  it('does a task once more elsewhere when the process crashes, and not a third time', async () => {
    const { supervisor, made } = world()
    expect(await codeOf(supervisor.run('crash'))).toBe('printing.failed')
    expect(made.map(({ inputs }) => inputs)).toEqual([['crash'], ['crash']])
    expect(made.map(({ stops }) => stops)).toEqual([1, 1])
    expect(await supervisor.run('echo')).toBe('echo')
  })

  it('keeps the process after an error it survives', async () => {
    const { supervisor, made } = world()
    expect(await codeOf(supervisor.run('fail'))).toBe('printing.failed')
    await supervisor.run('echo')
    expect(made).toHaveLength(1)
  })

  it('takes a fresh process after so many tasks and lets the old one finish', async () => {
    const { supervisor, made, processAt } = world({ restartAfter: 2, concurrency: 2 })
    const slow = supervisor.run('slow')
    await supervisor.run('echo')
    await supervisor.run('echo')
    expect(made).toHaveLength(2)
    expect(processAt(0).stops).toBe(0)
    await processAt(0).finish()
    expect(await slow).toBe('slow')
    expect(processAt(0).stops).toBe(1)
    expect(processAt(1).stops).toBe(0)
  })

  it('ends the process when nothing was asked for a while', async () => {
    const { supervisor, clock, processAt, made } = world()
    await supervisor.run('echo')
    await clock.pass(4000)
    await supervisor.run('echo')
    await clock.pass(4000)
    expect(processAt(0).stops).toBe(0)
    await clock.pass(1000)
    expect(processAt(0).stops).toBe(1)
    await supervisor.run('echo')
    expect(made).toHaveLength(2)
  })

  it('takes a fresh process when the old one grew too large', async () => {
    const { supervisor, made, processAt, clock } = world()
    await supervisor.run('echo')
    await settle()
    processAt(0).memory = 501
    await supervisor.run('echo')
    await settle()
    expect(processAt(0)).toMatchObject({ weighed: 1, stops: 0 })
    await clock.pass(3000)
    await supervisor.run('echo')
    await settle()
    expect(processAt(0)).toMatchObject({ weighed: 2, stops: 1 })
    expect(await supervisor.run('echo')).toBe('echo')
    expect(made).toHaveLength(2)
  })

  it('lets a process that grew too large finish what it does', async () => {
    const { supervisor, processAt } = world({ concurrency: 2, memoryLimitMb: 99 })
    const slow = supervisor.run('slow')
    await supervisor.run('echo')
    await settle()
    expect(processAt(0).stops).toBe(0)
    await processAt(0).finish()
    expect(await slow).toBe('slow')
    expect(processAt(0).stops).toBe(1)
  })

  it('keeps a process whose size is unknown', async () => {
    const { supervisor, made, processAt, clock } = world()
    await supervisor.run('echo')
    processAt(0).memory = undefined
    await clock.pass(3000)
    await supervisor.run('echo')
    await settle()
    await supervisor.run('echo')
    expect(made).toHaveLength(1)
  })

  it('answers for its health by starting, and once for all who ask at one time', async () => {
    const { supervisor, made, processAt, clock } = world()
    expect(await Promise.all([supervisor.healthy(), supervisor.healthy()])).toEqual([true, true])
    processAt(0).alive = false
    expect(await supervisor.healthy()).toBe(true)
    expect(made).toHaveLength(1)
    await clock.pass(2000)
    expect(await supervisor.healthy()).toBe(true)
    expect(processAt(0).stops).toBe(1)
  })

  it('is unhealthy after two failures in a row, and healthy again with the next process', async () => {
    const { supervisor, made, processAt, clock } = world()
    const answers: boolean[] = []
    for (const alive of [false, true, false, false, true]) {
      await supervisor.run('echo')
      processAt(made.length - 1).alive = alive
      answers.push(await supervisor.healthy())
      await clock.pass(2000)
    }
    expect(answers).toEqual([true, true, true, false, true])
  })

  it('is unhealthy at once when nothing can be started', async () => {
    const { supervisor, clock } = world({ startTries: 1 }, 1)
    expect(await codeOf(supervisor.healthy())).toBe('printing.failed')
    await clock.pass(2000)
    expect(await supervisor.healthy()).toBe(true)
  })

  it('does a task that is wrong itself no second time', async () => {
    const { supervisor, made } = world({ restartAfter: 1 })
    expect(await codeOf(supervisor.run('refuse'))).toBe('printing.tooLong')
    expect(made).toHaveLength(1)
  })

  it('leaves nothing behind when closed', async () => {
    const { supervisor, processAt } = world()
    const outcomes = [codeOf(supervisor.run('hang')), codeOf(supervisor.run('b'))]
    await settle()
    await supervisor.close()
    expect(await Promise.all(outcomes)).toEqual(['printing.failed', 'printing.failed'])
    expect(processAt(0).stops).toBe(1)
    expect(await codeOf(supervisor.run('echo'))).toBe('printing.failed')
  })
})
