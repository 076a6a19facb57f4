/**
 * Our printer beside what else prints the same HTML with the same browser: a bare warm page, a new
 * page per document, a browser per document, jsreport. All take turns within one run.
 */
import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { createThreadFinisher } from '../../src/adapters/libpdf/createThreadFinisher.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import {
  findBenchBrowser,
  launchBare,
  printBare,
  printOnNewBrowser,
  printOnNewPage,
} from './browsers.js'
import { sampleOf, type Sample } from './documents.js'
import { startJsreport } from './jsreport.js'
import { inTurns, round, type Figures } from './measure.js'
import { benchMemory, type MemoryResult } from './memory.js'
import { benchThroughput, type ThroughputResult } from './throughput.js'
import { versionsOf, type Versions } from './versions.js'

const RUNS = 25
const SLOW_RUNS = 9

export type RenderRow = {
  pages: number
  composeMs: number
  bareMs: number
  oursMs: number
  oursP95Ms: number
  newPageMs: number
  launchPerDocumentMs: number
  jsreportMs: number | null
  finishMs: number
  /** Ours ÷ bare. */
  ratioWarm: number
  /** Each ÷ ours. */
  newPageRatio: number
  launchPerDocumentRatio: number
  jsreportRatio: number | null
}

export type RenderResult = Partial<Record<number, RenderRow>> & {
  rows: RenderRow[]
  throughput: ThroughputResult
  memory: MemoryResult
  throughputRatio: number
  throughputFinishedRatio: number
  memoryGrowthMb: number | null
  versions: Versions
}

type Ground = Awaited<ReturnType<typeof openGround>>

const newPrinter = () =>
  createPrinter({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '',
    // Nothing is replaced meanwhile: what leaks is seen.
    restartAfter: 10_000,
  })

async function openGround() {
  const browser = await findBenchBrowser()
  const jsreport = await startJsreport(browser, 2)
  const chromium = await launchBare(browser)
  const composer = createComposer()
  const printer = newPrinter()
  return {
    browser,
    jsreport,
    chromium,
    page: await chromium.newPage(),
    composer,
    printer,
    finisher: createThreadFinisher(),
  }
}

async function closeGround(ground: Ground): Promise<void> {
  const { jsreport, chromium, composer, printer, finisher } = ground
  const ours = [composer.close?.(), finisher.close?.(), printer.close()]
  await Promise.all([jsreport?.close(), chromium.close(), ...ours])
}

type Timed = Record<'composing' | 'bare' | 'ours' | 'finishing' | 'newPage', Figures>
/** In turns of their own, with ours once more beside them: they take too long for as many runs. */
type SlowTimed = Record<'oursBeside' | 'launching', Figures> & Partial<Record<'jsreport', Figures>>

async function timesOf(ground: Ground, { document, html }: Sample): Promise<Timed & SlowTimed> {
  const { browser, jsreport, chromium, page, composer, printer, finisher } = ground
  const print = await printer.print(html)
  const at = new Date()
  const warm = await inTurns(
    {
      composing: () => composer.compose(document),
      bare: () => printBare(page, html),
      ours: () => printer.print(html),
      finishing: () => finisher.finish({ print, author: 'De Regenboog', at }),
      newPage: () => printOnNewPage(chromium, html),
    },
    RUNS,
  )
  const slow = await inTurns(
    {
      oursBeside: () => printer.print(html),
      launching: () => printOnNewBrowser(browser, html),
      ...(jsreport && { jsreport: () => jsreport.print(html) }),
    },
    SLOW_RUNS,
  )
  return { ...(warm as Timed), ...(slow as SlowTimed) }
}

async function rowOf(ground: Ground, sample: Sample): Promise<RenderRow> {
  const times = await timesOf(ground, sample)
  const { composing, bare, ours, finishing, newPage, oursBeside, launching, jsreport } = times
  const ratio = (one: Figures, other: Figures) => round(one.p50 / other.p50, 2)
  return {
    pages: sample.pages,
    composeMs: composing.p50,
    bareMs: bare.p50,
    oursMs: ours.p50,
    oursP95Ms: ours.p95,
    newPageMs: newPage.p50,
    launchPerDocumentMs: launching.p50,
    jsreportMs: jsreport?.p50 ?? null,
    finishMs: finishing.p50,
    ratioWarm: ratio(ours, bare),
    newPageRatio: ratio(newPage, ours),
    launchPerDocumentRatio: ratio(launching, oursBeside),
    jsreportRatio: jsreport ? ratio(jsreport, oursBeside) : null,
  }
}

/** What 300 plans are like. */
const TYPICAL_PAGES = 4

async function benchBeside(pageCounts: number[]) {
  const ground = await openGround()
  try {
    const rows: RenderRow[] = []
    for (const pages of pageCounts) {
      rows.push(await rowOf(ground, await sampleOf(pages, ground)))
    }
    const { html } = await sampleOf(TYPICAL_PAGES, ground)
    const throughput = await benchThroughput({ ...ground, html })
    return { rows, throughput, html, versions: await versionsOf(ground.chromium, ground.jsreport) }
  } finally {
    await closeGround(ground)
  }
}

export async function benchRender(pageCounts: number[]): Promise<RenderResult> {
  const { rows, throughput, html, versions } = await benchBeside(pageCounts)
  const printer = newPrinter()
  // Alone: what else was measured has ended.
  const memory = await benchMemory(printer, html).finally(() => printer.close())
  return {
    ...Object.fromEntries(rows.map((row) => [row.pages, row])),
    rows,
    throughput,
    memory,
    throughputRatio: throughput.throughputRatio,
    throughputFinishedRatio: throughput.throughputFinishedRatio,
    memoryGrowthMb: memory.memoryGrowthMb,
    versions,
  }
}
