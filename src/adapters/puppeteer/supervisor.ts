/**
 * Keeps one process at work, whatever it is: starts it when first needed, lets a bounded number of
 * tasks in, limits their time, replaces the process after so many tasks, when it crashed or when it
 * hung, and ends it when nothing was asked for a while. It knows nothing of browsers.
 */
import { DomainError, isDomainError } from '../../domain/errors.js'
import { createTurns, type Turns } from './turns.js'
import { unlessAborted } from './unlessAborted.js'

export interface Process<Input, Output> {
  start(): Promise<void>
  run(input: Input): Promise<Output>
  /** False once the process can do no more work, such as after a crash. */
  healthy(): Promise<boolean>
  /** Ends the process whatever it is doing, also while it starts; never rejects. */
  stop(): Promise<void>
}

export interface Clock {
  /** Calls back after so many milliseconds; the result cancels. */
  after(milliseconds: number, call: () => void): () => void
}

export type SupervisorOptions<Input, Output> = {
  createProcess: () => Process<Input, Output>
  /** Tasks at one time. */
  concurrency: number
  /** Tasks that may wait; one more is refused with `printing.busy`. */
  queueLimit: number
  /** Time a task may take in milliseconds, waiting included; then `printing.timeout`. */
  timeoutMs: number
  /** Tasks after which a fresh process takes over: what leaks in it leaks for so long only. */
  restartAfter: number
  /** Quiet time in milliseconds after which the process ends. */
  idleStopMs: number
  clock: Clock
}

export interface Supervisor<Input, Output> {
  run(input: Input): Promise<Output>
  /** Starts the process where needed and asks it. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}

/** One process and what is known of it; a retired one takes no new tasks and ends with its last. */
type Generation<Input, Output> = {
  process: Process<Input, Output>
  started: Promise<void>
  active: number
  served: number
  retired: boolean
  stopped?: Promise<void>
}

type Attempt = { signal: AbortSignal; retries: number }

const closedError = () => new DomainError('printing.failed', 'The printer was closed.')

const toPrintingError = (error: unknown): Error =>
  isDomainError(error)
    ? error
    : new DomainError('printing.failed', 'The document could not be printed.', { cause: error })

class Supervision<Input, Output> implements Supervisor<Input, Output> {
  private current: Generation<Input, Output> | undefined
  private readonly generations = new Set<Generation<Input, Output>>()
  private readonly tasks = new Set<AbortController>()
  private readonly turns: Turns
  private closed = false
  private cancelIdleStop: () => void = () => undefined

  constructor(private readonly options: SupervisorOptions<Input, Output>) {
    this.turns = createTurns(options)
  }

  async run(input: Input): Promise<Output> {
    return this.limited((signal) => this.inTurn(input, signal))
  }

  async healthy(): Promise<boolean> {
    return this.limited(async (signal) => {
      const generation = await this.startedGeneration(signal)
      this.planIdleStop()
      return this.isHealthy(generation, signal)
    })
  }

  async close(): Promise<void> {
    this.closed = true
    this.cancelIdleStop()
    this.tasks.forEach((task) => task.abort(closedError()))
    await Promise.all([...this.generations].map((generation) => this.stop(generation)))
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
    const generation = await this.startedGeneration(signal)
    try {
      return await this.runOn(generation, input, signal)
    } catch (error) {
      if (signal.aborted || (await this.isHealthy(generation, signal)) || retries === 0) {
        throw error
      }
      return await this.attempt(input, { signal, retries: retries - 1 })
    }
  }

  private async runOn(generation: Generation<Input, Output>, input: Input, signal: AbortSignal) {
    generation.active += 1
    generation.served += 1
    if (generation.served >= this.options.restartAfter) {
      this.retire(generation)
    }
    try {
      return await unlessAborted(generation.process.run(input), signal)
    } finally {
      generation.active -= 1
      // A process that hangs on one document is not trusted with the next.
      if (signal.aborted) {
        this.retire(generation)
      }
      this.stopWhenDone(generation)
    }
  }

  private async isHealthy(generation: Generation<Input, Output>, signal: AbortSignal) {
    const asked = generation.process.healthy().catch(() => false)
    const healthy = await unlessAborted(asked, signal)
    if (!healthy) {
      this.retire(generation)
    }
    return healthy
  }

  private async startedGeneration(signal: AbortSignal): Promise<Generation<Input, Output>> {
    const generation = this.current ?? this.newGeneration()
    try {
      await unlessAborted(generation.started, signal)
    } catch (error) {
      this.retire(generation)
      throw error
    }
    return generation
  }

  private newGeneration(): Generation<Input, Output> {
    const process = this.options.createProcess()
    const generation = { process, started: process.start(), active: 0, served: 0, retired: false }
    this.generations.add(generation)
    this.current = generation
    return generation
  }

  private retire(generation: Generation<Input, Output>) {
    generation.retired = true
    if (this.current === generation) {
      this.current = undefined
    }
    this.stopWhenDone(generation)
  }

  private stopWhenDone(generation: Generation<Input, Output>) {
    if (generation.retired && generation.active === 0) {
      void this.stop(generation)
    }
  }

  private stop(generation: Generation<Input, Output>): Promise<void> {
    generation.stopped ??= generation.process.stop().finally(() => {
      this.generations.delete(generation)
    })
    return generation.stopped
  }

  private planIdleStop() {
    this.cancelIdleStop()
    if (this.turns.taken > 0 || this.closed) {
      return
    }
    this.cancelIdleStop = this.options.clock.after(this.options.idleStopMs, () => {
      if (this.current) {
        this.retire(this.current)
      }
    })
  }
}

export const createSupervisor = <Input, Output>(
  options: SupervisorOptions<Input, Output>,
): Supervisor<Input, Output> => new Supervision(options)
