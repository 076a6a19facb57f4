/** Renders templates that somebody wrote in a thread of its own, within limits. */
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import type { SourceProblem } from '../../domain/layout/layoutProblem.js'
import { elements, namingAttributes } from '../../domain/layout/ownMarkup.js'
import { createThread, type ThreadFaults } from '../thread.js'
import { assertNone } from './judgeSource.js'
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
  /** `attributes`: those of the template that were judged, from `name=value` to what is printed. */
  render(task: Task): Promise<OwnPage>
  close(): Promise<void>
}

type Task = { template: string; attributes: Record<string, string>; view: View }
/** `text` is what the author wrote or showed, without the parts of the house. */
export type OwnPage = { html: string; text: string }

const defaults: RenderLimits = { milliseconds: 250, output: 5 * 1024 * 1024, memory: 96 }

type Answer = Partial<OwnPage> & {
  problem?: Pick<SourceProblem, 'code' | 'found'>
  fault?: 'tooLong' | 'failed'
  message?: string
}

export function createSourceRenderer(options: SourceRendererOptions): SourceRenderer {
  const { milliseconds, output, memory } = { ...defaults, ...options.limits }
  const { partials, helpers } = options
  const thread = createThread<Task, Answer>({
    file: join('templates', 'worker', 'layoutWorker.mjs'),
    data: {
      partials,
      helpers,
      elements: [...elements],
      naming: [...namingAttributes],
      maxOutput: output,
    },
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
    render: (task) => thread.ask(task, pageOf),
    close: () => thread.close(),
  }
}

const failed: ThreadFaults['failed'] = (message, cause) =>
  new DomainError('layout.failed', message, { cause })
const beyond = (message: string, cause?: unknown) =>
  new DomainError('layout.limit', message, { cause })

function pageOf({ fault, message = '', problem, html, text = '' }: Answer): OwnPage {
  if (fault === 'tooLong') {
    throw beyond('The page of a layout is too large')
  }
  if (problem) {
    // Which line of the template it came of is not known any more.
    assertNone([{ part: 'template', line: 1, column: 1, ...problem }])
  }
  if (html === undefined) {
    throw failed(`A layout failed: ${message}`)
  }
  return { html, text }
}
