/** Prints with Chromium through Puppeteer: one warm browser, kept by a supervisor. */
import { arch, availableParallelism, platform } from 'node:os'

import { DomainError, isDomainError } from '../../domain/errors.js'
import type { Print, Printer } from '../../ports/printer.js'
import { createChromiumProcess } from './chromiumProcess.js'
import type { DocumentLimits } from './documentLimits.js'
import type { PrintTask } from './printPage.js'
import { createSupervisor, type Supervisor } from './supervisor.js'
import type { Clock } from './supervision.js'

export type PrinterOptions = {
  /** A Chrome or Chromium. @default found: Puppeteer's, the bundled one, the system's */
  executablePath?: string
  /** Where the bundled browser is unpacked. @default the system's temporary folder */
  cacheDir?: string
  /**
   * Documents at one time. One more than cores: while an answer is on its way, no core waits.
   * @default number of cores and one
   */
  concurrency?: number
  /** Documents that may wait. @default 100 */
  queueLimit?: number
  /** Milliseconds a document may take, waiting included. @default 30000 */
  timeoutMs?: number
  /** Documents after which a fresh browser takes over. @default 500 */
  restartAfter?: number
  /** Megabytes of all its processes above which a fresh browser takes over; Linux only. @default 1500 */
  memoryLimitMb?: number
  /** Pages of a document; more is `printing.tooLong`. @default 400 */
  maxPages?: number
  /** Megabytes of HTML; more is `printing.tooLarge`. @default 30 */
  maxHtmlMb?: number
  /** Megabytes of PDF; more is `printing.tooLarge`. @default 100 */
  maxPdfMb?: number
  /** Megabytes that printing one document may take; more is `printing.tooHeavy`; Linux only. @default 1000 */
  documentMemoryMb?: number
  /** Quiet milliseconds after which the browser ends. @default 300000 */
  idleStopMs?: number
}

type PrintSupervisor = Supervisor<PrintTask, Print>

/** A dev reload loads this module again; the browser it finds here goes on. */
const REGISTRY = Symbol.for('leidraad.printers')
type Registry = Map<string, PrintSupervisor>
const registry = (): Registry => {
  const place = globalThis as { [REGISTRY]?: Registry }
  return (place[REGISTRY] ??= new Map<string, PrintSupervisor>())
}

const clock: Clock = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

const limitsOf = (options: PrinterOptions): DocumentLimits => ({
  htmlMb: options.maxHtmlMb ?? 30,
  pdfMb: options.maxPdfMb ?? 100,
  pages: options.maxPages ?? 400,
  memoryMb: options.documentMemoryMb ?? 1000,
})

function startSupervisor(options: PrinterOptions): PrintSupervisor {
  const { executablePath, cacheDir } = options
  const search = { executablePath, cacheDir, platform: platform(), arch: arch() }
  return createSupervisor({
    createProcess: () => createChromiumProcess(search, limitsOf(options)),
    concurrency: options.concurrency ?? availableParallelism() + 1,
    queueLimit: options.queueLimit ?? 100,
    timeoutMs: options.timeoutMs ?? 30_000,
    restartAfter: options.restartAfter ?? 500,
    memoryLimitMb: options.memoryLimitMb ?? 1500,
    memoryCheckMs: 10_000,
    startTries: 3,
    startPauseMs: 500,
    healthKeptMs: 2_000,
    idleStopMs: options.idleStopMs ?? 300_000,
    clock,
  })
}

const detailOf = (error: unknown) => {
  const reason = isDomainError(error) && error.cause instanceof Error ? error.cause : error
  return reason instanceof Error ? reason.message : String(reason)
}

export function createPrinter(options: PrinterOptions = {}): Printer {
  const key = JSON.stringify(options)
  let closed = false
  const supervisor = (): PrintSupervisor => {
    if (closed) {
      throw new DomainError('printing.failed', 'The printer was closed.')
    }
    const kept = registry().get(key) ?? startSupervisor(options)
    registry().set(key, kept)
    return kept
  }
  return {
    print: async (html, task = {}) => supervisor().run({ ...task, html }),
    health: async () => {
      try {
        const ok = await supervisor().healthy()
        return {
          ok,
          detail: ok ? 'The browser runs.' : 'The browser stopped; the next try starts it.',
        }
      } catch (error) {
        return { ok: false, detail: detailOf(error) }
      }
    },
    close: async () => {
      closed = true
      const kept = registry().get(key)
      registry().delete(key)
      await kept?.close()
    },
  }
}
