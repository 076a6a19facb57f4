/** Renders templates that somebody wrote in a thread of its own, within limits. */
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import { createThread, type ThreadFaults } from '../thread.js'
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

type Task = { template: string; view: View }
type Answer = { html?: string; fault?: 'tooLong' | 'failed'; message?: string }

export function createSourceRenderer(options: SourceRendererOptions): SourceRenderer {
  const { milliseconds, output, memory } = { ...defaults, ...options.limits }
  const { partials, helpers } = options
  const thread = createThread<Task, Answer>({
    file: join('templates', 'worker', 'layoutWorker.mjs'),
    data: { partials, helpers, maxOutput: output },
    memory: { old: memory, young: 16 },
    env: {},
    milliseconds,
    faults: {
      unavailable: (message, cause) => new DomainError('printing.unavailable', message, { cause }),
      beyond: (limit, cause) => beyond(`A layout went over its limit of ${limit}`, cause),
      failed,
    },
  })
  return {
    render: (template, view) => thread.ask({ template, view }, htmlOf),
    close: () => thread.close(),
  }
}

const failed: ThreadFaults['failed'] = (message, cause) =>
  new DomainError('layout.failed', message, { cause })
const beyond = (message: string, cause?: unknown) =>
  new DomainError('layout.limit', message, { cause })

function htmlOf({ html, fault, message = '' }: Answer): string {
  if (fault === 'tooLong') {
    throw beyond('The page of a layout is too large')
  }
  if (html === undefined) {
    throw failed(`A layout failed: ${message}`)
  }
  return html
}
