/** Our printer beside a bare warm page of the same browser and a browser launched per document. */
import { arch, platform } from 'node:os'

import puppeteer, { type Browser as Chromium } from 'puppeteer-core'

import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { findBrowser, type Browser } from '../../src/adapters/puppeteer/findBrowser.js'
import { sampleOf, type Sample } from './documents.js'
import { inTurns, type Figures } from './measure.js'

const RUNS = 25
const LAUNCHES = 5
const pdfOptions = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }

export type RenderResult = {
  pages: number
  composing: Figures
  bare: Figures
  ours: Figures
  launching: Figures
  ratio: number
  launchRatio: number
}

const launch = (browser: Browser): Promise<Chromium> =>
  puppeteer.launch({
    executablePath: browser.path,
    headless: 'shell',
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-dev-shm-usage',
    ],
    env: { ...process.env, ...browser.environment },
  })

async function printOnce(browser: Browser, html: string): Promise<void> {
  const chromium = await launch(browser)
  try {
    const page = await chromium.newPage()
    await page.setContent(html)
    await page.pdf(pdfOptions)
  } finally {
    await chromium.close()
  }
}

export async function benchRender(pageCounts: number[]): Promise<RenderResult[]> {
  const executablePath = process.env['PUPPETEER_EXECUTABLE_PATH']
  const browser = await findBrowser({ executablePath, platform: platform(), arch: arch() })
  const composer = createComposer()
  const printer = createPrinter({ executablePath: browser.path })
  const chromium = await launch(browser)
  const page = await chromium.newPage()

  const measure = async ({ pages, document, html }: Sample): Promise<RenderResult> => {
    const bare = async () => {
      await page.setContent(html)
      await page.pdf(pdfOptions)
    }
    const warm = await inTurns(
      { composing: () => composer.compose(document), bare, ours: () => printer.print(html) },
      RUNS,
    )
    const cold = await inTurns({ launching: () => printOnce(browser, html) }, LAUNCHES)
    const {
      composing,
      bare: floor,
      ours,
      launching,
    } = { ...warm, ...cold } as Record<'composing' | 'bare' | 'ours' | 'launching', Figures>
    const ratioTo = (figures: Figures) => Math.round((figures.p50 / floor.p50) * 100) / 100
    const ratios = { ratio: ratioTo(ours), launchRatio: ratioTo(launching) }
    return { pages, composing, bare: floor, ours, launching, ...ratios }
  }

  try {
    const results: RenderResult[] = []
    for (const pages of pageCounts) {
      results.push(await measure(await sampleOf(pages, { composer, printer })))
    }
    return results
  } finally {
    await chromium.close()
    await printer.close()
  }
}
