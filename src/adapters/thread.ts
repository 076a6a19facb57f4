/**
 * One warm thread beside the server, for work that would hold everybody else up. It does one task at
 * a time; one that went over a limit is ended, and the next task gets a new one. What runs in it is a
 * plain file of the package: no bundler has to find it. It says `{ ready: true }` when it is.
 */
import { once } from 'node:events'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import * as threads from 'node:worker_threads'

import { DomainError, isDomainError } from '../domain/errors.js'
import { folderAbove } from './folderAbove.js'

export type ThreadOptions = {
  /** From the folder of the package. */
  file: string
  data?: unknown
  /** In MB. */
  memory: { old?: number; young: number }
  /** What it sees of the environment. @default all of it */
  env?: Record<string, string>
  /** For one task, in milliseconds; getting a thread ready does not count. */
  milliseconds: number
  faults: ThreadFaults
}

/** Errors in the words of who asks. */
export type ThreadFaults = {
  /** It does not start: others would fare no better. */
  unavailable: (message: string, cause: unknown) => DomainError
  beyond: (limit: 'time' | 'memory', cause?: unknown) => DomainError
  failed: (message: string, cause?: unknown) => DomainError
}

export type Thread<Task, Answer> = {
  /** What `read` throws ends the thread, as its own faults do. */
  ask<T>(task: Task, read: (answer: Answer) => T): Promise<T>
  close(): Promise<void>
}

/** A machine under load may take long to start a thread. */
const START_MS = 15_000
/** Without a task for so long it ends. */
const IDLE_MS = 300_000

export function createThread<Task, Answer>(options: ThreadOptions): Thread<Task, Answer> {
  const { faults, milliseconds } = options
  let warm: Promise<threads.Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const end = async () => {
    const ended = warm
    warm = undefined
    clearTimeout(idle)
    const thread = await ended?.catch(() => undefined)
    await thread?.terminate()
  }
  /** One that ended by itself between two tasks is none. */
  const thread = async () => {
    const known = await warm
    return known && known.threadId >= 0 ? known : (warm = start(options))
  }
  const askNow = async <T>(task: Task, read: (answer: Answer) => T): Promise<T> => {
    clearTimeout(idle)
    try {
      const worker = await thread()
      worker.postMessage(task)
      const result = read((await answerOf(worker, milliseconds, faults)) as Answer)
      idle = setTimeout(() => void end(), IDLE_MS).unref()
      return result
    } catch (error) {
      await end()
      throw error
    }
  }
  return {
    ask: (task, read) => {
      const next = last.then(() => askNow(task, read))
      last = next.catch(() => undefined)
      return next
    },
    close: end,
  }
}

async function start({ file, data, memory, env, faults }: ThreadOptions): Promise<threads.Worker> {
  // Not `new Worker(…)`: a bundler would take the path for a module of its own.
  const thread = Reflect.construct(threads.Worker, [
    pathOf(file),
    {
      workerData: data,
      resourceLimits: {
        maxYoungGenerationSizeMb: memory.young,
        ...(memory.old && { maxOldGenerationSizeMb: memory.old }),
      },
      ...(env && { env }),
      execArgv: [],
      stdin: false,
    },
  ])
  // A thread that ends between two tasks must not end the process.
  thread.on('error', () => undefined)
  try {
    await answerOf(thread, START_MS, faults)
    return thread
  } catch (cause) {
    await thread.terminate()
    throw faults.unavailable(`The thread ${file} does not start`, cause)
  }
}

function pathOf(file: string): string {
  const path = folderAbove(file)
  if (path === undefined) {
    throw new DomainError('configuration.invalid', `Expected ${file} in the package.`)
  }
  return path
}

/** Its next message, or why there will be none. The process stays for it, and no longer. */
async function answerOf(
  thread: threads.Worker,
  milliseconds: number,
  faults: ThreadFaults,
): Promise<unknown> {
  const stop = new AbortController()
  thread.ref()
  try {
    return await Promise.race([
      // An `error` of the thread is thrown here.
      once(thread, 'message', { signal: stop.signal }).then(([answer]: unknown[]) => answer),
      once(thread, 'exit', { signal: stop.signal }).then(() => {
        throw faults.failed('The thread ended')
      }),
      wait(milliseconds, undefined, { signal: stop.signal })
        // An answer that came while this side was busy itself is read first.
        .then(() => turn())
        .then(() => {
          throw faults.beyond('time')
        }),
    ])
  } catch (error) {
    throw faultOf(error, faults)
  } finally {
    stop.abort()
    thread.unref()
  }
}

function faultOf(error: unknown, { beyond, failed }: ThreadFaults): DomainError {
  if (isDomainError(error)) {
    return error
  }
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? beyond('memory', error)
    : failed('The thread failed', error)
}
