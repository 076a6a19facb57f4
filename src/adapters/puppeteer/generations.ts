/**
 * The process at work and those that made way for it. A process is started when it is first needed,
 * and again after a pause when that fails; one that is retired takes no new tasks and ends with its
 * last.
 */
import { isDomainError } from '../../domain/errors.js'
import type { Process, SupervisorOptions } from './supervision.js'
import { unlessAborted } from './unlessAborted.js'

export type Generation<Input, Output> = {
  process: Process<Input, Output>
  started: Promise<void>
  active: number
  served: number
  retired: boolean
  weighed: boolean
  stopped?: Promise<void>
}

export class Generations<Input, Output> {
  private current: Generation<Input, Output> | undefined
  private readonly all = new Set<Generation<Input, Output>>()

  constructor(private readonly options: SupervisorOptions<Input, Output>) {}

  async started(signal: AbortSignal): Promise<Generation<Input, Output>> {
    const { startTries, startPauseMs } = this.options
    for (let tried = 1; ; tried += 1) {
      const generation = this.current ?? this.create()
      try {
        await unlessAborted(generation.started, signal)
        return generation
      } catch (error) {
        this.retire(generation)
        // What says itself what is wrong, such as a browser that is not there, stays wrong.
        if (signal.aborted || isDomainError(error) || tried >= startTries) {
          throw error
        }
      }
      await this.pause(startPauseMs, signal)
    }
  }

  /** Does a task on a process; one that hangs on it is not trusted with the next. */
  async run(generation: Generation<Input, Output>, input: Input, signal: AbortSignal) {
    generation.active += 1
    generation.served += 1
    if (generation.served >= this.options.restartAfter) {
      this.retire(generation)
    }
    try {
      return await unlessAborted(generation.process.run(input), signal)
    } finally {
      generation.active -= 1
      if (signal.aborted) {
        this.retire(generation)
      }
      this.stopWhenDone(generation)
      this.weigh(generation)
    }
  }

  /** One that cannot go on is retired. */
  async isAlive(generation: Generation<Input, Output>, signal: AbortSignal): Promise<boolean> {
    const asked = generation.process.healthy().catch(() => false)
    const alive = await unlessAborted(asked, signal)
    if (!alive) {
      this.retire(generation)
    }
    return alive
  }

  retire(generation: Generation<Input, Output>): void {
    generation.retired = true
    if (this.current === generation) {
      this.current = undefined
    }
    this.stopWhenDone(generation)
  }

  retireCurrent(): void {
    if (this.current) {
      this.retire(this.current)
    }
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.all].map((generation) => this.stop(generation)))
  }

  private create(): Generation<Input, Output> {
    const process = this.options.createProcess()
    const counts = { active: 0, served: 0, retired: false, weighed: false }
    const generation = { process, started: process.start(), ...counts }
    this.all.add(generation)
    this.current = generation
    return generation
  }

  /** Beside the work, not before it. */
  private weigh(generation: Generation<Input, Output>): void {
    const { memoryLimitMb, memoryCheckMs, clock } = this.options
    if (generation.weighed || generation.retired || !generation.process.memoryMb) {
      return
    }
    generation.weighed = true
    clock.after(memoryCheckMs, () => (generation.weighed = false))
    void generation.process.memoryMb().then(
      (memory) => {
        if (memory !== undefined && memory > memoryLimitMb) {
          this.retire(generation)
        }
      },
      // What cannot be weighed is not limited by weight.
      () => undefined,
    )
  }

  private pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.options
    return unlessAborted(new Promise((resolve) => clock.after(milliseconds, resolve)), signal)
  }

  private stopWhenDone(generation: Generation<Input, Output>): void {
    if (generation.retired && generation.active === 0) {
      void this.stop(generation)
    }
  }

  private stop(generation: Generation<Input, Output>): Promise<void> {
    generation.stopped ??= generation.process.stop().finally(() => {
      this.all.delete(generation)
    })
    return generation.stopped
  }
}
