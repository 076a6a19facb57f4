/**
 * Keeps one process at work, whatever it is: starts it when first needed, lets a bounded number of
 * tasks in, limits their time, replaces the process after so many tasks, when it grew too large, when
 * it crashed or when it hung, and ends it when nothing was asked for a while. It knows nothing of
 * browsers.
 */
import type { SupervisorOptions } from './supervision.js'
import { DomainError, isDomainError } from '../../domain/errors.js'
import { Generations } from './generations.js'
import { createTolerantHealth } from './tolerantHealth.js'
import { createTurns, type Turns } from './turns.js'

export interface Supervisor<Input, Output> {
  run(input: Input): Promise<Output>
  /** Starts the process where needed and asks it; false when it failed twice in a row. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}

type Attempt = { signal: AbortSignal; retries: number }

const closedError = () => new DomainError('printing.failed', 'The printer was closed.')

const toPrintingError = (error: unknown): Error =>
  isDomainError(error)
    ? error
    : new DomainError('printing.failed', 'The document could not be printed.', { cause: error })

class Supervision<Input, Output> implements Supervisor<Input, Output> {
  private readonly generations: Generations<Input, Output>
  private readonly tasks = new Set<AbortController>()
  private readonly turns: Turns
  private readonly health: () => Promise<boolean>
  private closed = false
  private cancelIdleStop: () => void = () => undefined

  constructor(private readonly options: SupervisorOptions<Input, Output>) {
    this.turns = createTurns(options)
    this.generations = new Generations(options)
    this.health = createTolerantHealth({
      ask: () => this.limited((signal) => this.isWorking(signal)),
      keptMs: options.healthKeptMs,
      clock: options.clock,
    })
  }

  async run(input: Input): Promise<Output> {
    return this.limited((signal) => this.inTurn(input, signal))
  }

  async healthy(): Promise<boolean> {
    if (this.closed) {
      throw closedError()
    }
    return this.health()
  }

  async close(): Promise<void> {
    this.closed = true
    this.cancelIdleStop()
    this.tasks.forEach((task) => task.abort(closedError()))
    await this.generations.stopAll()
  }

  private async limited<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.closed) {
      throw closedError()
    }
    const { timeoutMs, clock } = this.options
    const task = new AbortController()
    const cancel = clock.after(timeoutMs, () =>
      task.abort(new DomainError('printing.timeout', `Printing took more than ${timeoutMs} ms.`)),
    )
    this.tasks.add(task)
    try {
      return await work(task.signal)
    } catch (error) {
      throw toPrintingError(error)
    } finally {
      cancel()
      this.tasks.delete(task)
    }
  }

  private async inTurn(input: Input, signal: AbortSignal): Promise<Output> {
    await this.turns.take(signal)
    this.cancelIdleStop()
    try {
      return await this.attempt(input, { signal, retries: 1 })
    } finally {
      this.turns.leave()
      this.planIdleStop()
    }
  }

  private async attempt(input: Input, { signal, retries }: Attempt): Promise<Output> {
    const generation = await this.generations.started(signal)
    try {
      return await this.generations.run(generation, input, signal)
    } catch (error) {
      // An error of ours is about the task, and would be the same elsewhere.
      if (signal.aborted || isDomainError(error)) {
        throw error
      }
      if ((await this.generations.isAlive(generation, signal)) || retries === 0) {
        throw error
      }
      return await this.attempt(input, { signal, retries: retries - 1 })
    }
  }

  private async isWorking(signal: AbortSignal): Promise<boolean> {
    const generation = await this.generations.started(signal)
    this.planIdleStop()
    return this.generations.isAlive(generation, signal)
  }

  private planIdleStop() {
    this.cancelIdleStop()
    if (this.turns.taken > 0 || this.closed) {
      return
    }
    this.cancelIdleStop = this.options.clock.after(this.options.idleStopMs, () =>
      this.generations.retireCurrent(),
    )
  }
}

export const createSupervisor = <Input, Output>(
  options: SupervisorOptions<Input, Output>,
): Supervisor<Input, Output> => new Supervision(options)
