/**
 * Renders templates that somebody wrote in a thread of its own, within limits. One warm thread is
 * kept and does one template at a time; one that went over a limit is ended, and the next template
 * gets a new one. The thread is a plain file beside the templates: no bundler has to find it.
 */
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as threads from 'node:worker_threads'

import { DomainError, isDomainError } from '../../domain/errors.js'
import { folderAbove } from '../folderAbove.js'
import type { View } from './runsView.js'

export type RenderLimits = {
  /** For one template, in milliseconds; getting a thread ready does not count. */
  milliseconds: number
  /** Characters of HTML. */
  output: number
  /** Of the thread, in MB. */
  memory: number
}

export type SourceRendererOptions = {
  partials: Record<string, string>
  helpers: readonly string[]
  limits?: Partial<RenderLimits>
}

export type SourceRenderer = {
  render(template: string, view: View): Promise<string>
  close(): Promise<void>
}

const defaults: RenderLimits = { milliseconds: 250, output: 5 * 1024 * 1024, memory: 96 }
/** A machine under load may take long to start a thread. */
const START_MS = 15_000

type Answer = { html?: string; fault?: 'tooLong' | 'failed'; message?: string; ready?: true }

export function createSourceRenderer(options: SourceRendererOptions): SourceRenderer {
  const limits = { ...defaults, ...options.limits }
  let warm: Promise<threads.Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const renderNow = async (template: string, view: View): Promise<string> => {
    warm ??= startThread(options, limits)
    const thread = await warm.catch((error: unknown) => {
      warm = undefined
      throw failed('The thread for layouts does not start', error)
    })
    try {
      if (thread.threadId < 0) {
        throw failed('The thread of a layout had ended')
      }
      thread.postMessage({ template, view })
      return htmlOf(await answerOf(thread, limits.milliseconds))
    } catch (error) {
      warm = undefined
      await thread.terminate()
      throw error
    }
  }
  return {
    render: (template, view) => {
      const next = last.then(() => renderNow(template, view))
      last = next.catch(() => undefined)
      return next
    },
    close: async () => {
      const thread = await warm?.catch(() => undefined)
      warm = undefined
      await thread?.terminate()
    },
  }
}

async function startThread(
  { partials, helpers }: SourceRendererOptions,
  { output, memory }: RenderLimits,
): Promise<threads.Worker> {
  // Not `new Worker(…)`: a bundler would take the path for a module of its own.
  const thread = Reflect.construct(threads.Worker, [
    threadFile(),
    {
      workerData: { partials, helpers, maxOutput: output },
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 },
      env: {},
      execArgv: [],
      stdin: false,
    },
  ])
  // A thread that ends between two templates must not end the process.
  thread.on('error', () => undefined)
  await answerOf(thread, START_MS)
  return thread
}

function threadFile(): string {
  const path = join('templates', 'worker', 'layoutWorker.mjs')
  const folder = folderAbove(path)
  if (folder === undefined) {
    throw new DomainError('configuration.invalid', `Expected ${path} in the package.`)
  }
  return folder
}

const failed = (message: string, cause?: unknown) =>
  new DomainError('layout.failed', message, { cause })
const beyond = (message: string, cause?: unknown) =>
  new DomainError('layout.limit', message, { cause })

/** Its next message, or why there will be none. The process stays for it, and no longer. */
async function answerOf(thread: threads.Worker, milliseconds: number): Promise<Answer> {
  const stop = new AbortController()
  thread.ref()
  try {
    return await Promise.race([
      // An `error` of the thread is thrown here.
      once(thread, 'message', { signal: stop.signal }).then(
        ([answer]: unknown[]) => answer as Answer,
      ),
      once(thread, 'exit', { signal: stop.signal }).then(() => {
        throw failed('The thread of a layout ended')
      }),
      wait(milliseconds, undefined, { signal: stop.signal }).then(() => {
        throw beyond(`A layout took more than ${milliseconds} ms`)
      }),
    ])
  } catch (error) {
    throw faultOf(error)
  } finally {
    stop.abort()
    thread.unref()
  }
}

function faultOf(error: unknown): DomainError {
  if (isDomainError(error)) {
    return error
  }
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? beyond('A layout took too much memory', error)
    : failed('The thread of a layout failed', error)
}

function htmlOf({ html, fault, message = '' }: Answer): string {
  if (fault === 'tooLong') {
    throw beyond('The page of a layout is too large')
  }
  if (html === undefined) {
    throw failed(`A layout failed: ${message}`)
  }
  return html
}
