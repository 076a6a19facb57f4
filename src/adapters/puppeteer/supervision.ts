/** What is kept at work, by which clock and within which bounds. */
export interface Process<Input, Output> {
  start(): Promise<void>
  run(input: Input): Promise<Output>
  /** False once the process can do no more work, such as after a crash. */
  healthy(): Promise<boolean>
  /** Ends the process whatever it is doing, also while it starts; never rejects. */
  stop(): Promise<void>
  /** What it occupies now, its own processes included; undefined where that cannot be known. */
  memoryMb?(): Promise<number | undefined>
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
  /** Megabytes above which a fresh process takes over. */
  memoryLimitMb: number
  /** Milliseconds between two looks at the memory; each comes after a task. */
  memoryCheckMs: number
  /** How often a start is tried for one task. */
  startTries: number
  /** Milliseconds between two tries. */
  startPauseMs: number
  /** Milliseconds for which an answer about health holds. */
  healthKeptMs: number
  /** Quiet time in milliseconds after which the process ends. */
  idleStopMs: number
  clock: Clock
}
