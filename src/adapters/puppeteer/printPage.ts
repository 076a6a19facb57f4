/** One document on one page: in, read, printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page, PDFOptions } from 'puppeteer-core'

import { DomainError } from '../../domain/errors.js'
import type { PageReading } from '../../domain/printing/reading.js'
import type { Print, PrintOptions } from '../../ports/printer.js'
import { folderAbove } from '../folderAbove.js'
import type { DocumentLimits } from './documentLimits.js'
import { fillPageNumbers, hasPageNumbers, withoutPageNumbers } from './fillPageNumbers.js'
import { giveFonts, splitFonts } from './pageFonts.js'

const pdfOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
} as const

/** Two thirds of the time, for what nobody keeps. */
const untagged = { tagged: false, outline: false } as const

export type PrintTask = PrintOptions & { html: string }

export async function printPage(
  page: Page,
  { html, pages }: PrintTask,
  limits: Pick<DocumentLimits, 'pages'>,
): Promise<Print> {
  // One page more than allowed is enough to know.
  const last = Math.min(pages ?? Infinity, limits.pages + 1)
  const quick = pages === undefined ? {} : untagged
  const options = { ...pdfOptions, ...quick, pageRanges: `1-${last}` }
  const { text: whole, faces } = splitFonts(html)
  await giveFonts(page, faces)
  const print = async (text: string) => {
    await page.setContent(text, { waitUntil: 'load' })
    return readAndPrint(page, options).catch((error: unknown) => {
      // A document that tried to go elsewhere stays, but who was asking it something lost it.
      if (String(error).includes('context was destroyed')) {
        return readAndPrint(page, options)
      }
      throw error
    })
  }
  const draft = async (text: string) => {
    await page.setContent(text, { waitUntil: 'load' })
    return page.pdf({ ...options, ...untagged })
  }
  if (pages !== undefined) {
    return print(withoutPageNumbers(whole))
  }
  return hasPageNumbers(whole) ? fillPageNumbers(whole, { print, draft }) : print(whole)
}

/** Asked for at once: reading is over before printing begins, without a pause in between. */
async function readAndPrint(page: Page, options: PDFOptions): Promise<Print> {
  const [reading, pdf] = await Promise.all([
    page.evaluate(readScript()) as Promise<PageReading>,
    page.pdf(options),
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
