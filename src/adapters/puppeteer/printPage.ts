/** One document on one page: in, read, printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'puppeteer-core'

import { DomainError } from '../../domain/errors.js'
import type { PageReading } from '../../domain/printing/reading.js'
import type { Print } from '../../ports/printer.js'
import { folderAbove } from '../folderAbove.js'
import { fillPageNumbers } from './fillPageNumbers.js'

const pdfOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
} as const

export async function printPage(page: Page, html: string): Promise<Print> {
  await page.setContent(html, { waitUntil: 'load' })
  const numbered = html.includes('data-page-of="')
  return numbered ? fillPageNumbers(page, () => readAndPrint(page)) : readAndPrint(page)
}

/** Asked for at once: reading is over before printing begins, without a pause in between. */
async function readAndPrint(page: Page): Promise<Print> {
  const [reading, pdf] = await Promise.all([
    page.evaluate(readScript()) as Promise<PageReading>,
    page.pdf(pdfOptions),
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
