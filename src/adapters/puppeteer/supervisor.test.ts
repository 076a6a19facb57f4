import { describe, expect, it } from '@jest/globals'

import { createSupervisor, type Clock, type Process, type SupervisorOptions } from './supervisor.js'

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

/** Echoes; `crash` ends it, `hang` never answers, `fail` is an error it survives. */
class FakeProcess implements Process<string, string> {
  alive = false
  stops = 0
  inputs: string[] = []
  private release: (() => void)[] = []

  constructor(private readonly failStart: boolean) {}

  start() {
    if (this.failStart) {
      return Promise.reject(new Error('no display'))
    }
    this.alive = true
    return Promise.resolve()
  }

  run(input: string): Promise<string> {
    this.inputs.push(input)
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

  stop() {
    this.alive = false
    this.stops += 1
    return Promise.resolve()
  }
}

function world(options: Partial<SupervisorOptions<string, string>> = {}, failedStarts = 0) {
  const clock = new FakeClock()
  const made: FakeProcess[] = []
  const supervisor = createSupervisor<string, string>({
    createProcess: () => {
      const process = new FakeProcess(made.length < failedStarts)
      made.push(process)
      return process
    },
    concurrency: 1,
    queueLimit: 2,
    timeoutMs: 1000,
    restartAfter: 100,
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

  it('tries again after a failed start', async () => {
    const { supervisor, made } = world({}, 1)
    expect(await codeOf(supervisor.run('echo'))).toBe('printing.failed')
    expect(await supervisor.run('echo')).toBe('echo')
    expect(made).toHaveLength(2)
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

  it('answers for its health by starting', async () => {
    const { supervisor, processAt } = world()
    expect(await supervisor.healthy()).toBe(true)
    processAt(0).alive = false
    expect(await supervisor.healthy()).toBe(false)
    expect(await supervisor.healthy()).toBe(true)
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
