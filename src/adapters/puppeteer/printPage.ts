/** One document on one page: in, read, printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'puppeteer-core'

import { DomainError } from '../../domain/errors.js'
import type { PageReading } from '../../domain/printing/reading.js'
import type { Print } from '../../ports/printer.js'
import { folderAbove } from '../folderAbove.js'
import type { DocumentLimits } from './documentLimits.js'
import { fillPageNumbers } from './fillPageNumbers.js'

const pdfOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
} as const

/**
 * Chromium loads a font when the page needs it, and finds out too late what a margin needs: text in
 * the foot that uses a font of its own would stay invisible.
 */
const loadFonts = `Promise.all([...document.fonts]
  .filter(({ status }) => status === 'unloaded')
  .map((font) => font.load().catch(() => undefined))).then(() => undefined)`

export async function printPage(
  page: Page,
  html: string,
  { pages }: Pick<DocumentLimits, 'pages'>,
): Promise<Print> {
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate(loadFonts)
  // One page more than allowed is enough to know.
  const pageRanges = `1-${pages + 1}`
  const print = () => readAndPrint(page, pageRanges)
  return html.includes('data-page-of="') ? fillPageNumbers(page, { print, pageRanges }) : print()
}

/** Asked for at once: reading is over before printing begins, without a pause in between. */
async function readAndPrint(page: Page, pageRanges: string): Promise<Print> {
  const [reading, pdf] = await Promise.all([
    page.evaluate(readScript()) as Promise<PageReading>,
    page.pdf({ ...pdfOptions, pageRanges }),
  ])
  return { pdf, reading }
}

let script: string | undefined
function readScript(): string {
  if (script === undefined) {
    const path = folderAbove(join('templates', 'worker', 'readPage.js'))
    if (path === undefined) {
      throw new DomainError('configuration.invalid', 'Expected templates/worker/readPage.js.')
    }
    script = readFileSync(path, 'utf8')
  }
  return script
}
