import { afterAll, expect, it } from './runner.js'
import { PDF } from '@libpdf/core'

import type { Printer } from '../ports/printer.js'

/** How the printer to be judged is made. */
export type PrinterSetup = {
  /** A new one, ready for use. */
  createPrinter: () => Printer
}

const page = (title: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1></body></html>`

/**
 * What a printer must hold. A printer that is given is asked to print, to say how it is and to close.
 *
 * @param setup makes the printer to be judged; it is closed afterwards
 */
export function runPrinterContract({ createPrinter }: PrinterSetup): void {
  const printer = createPrinter()
  afterAll(() => printer.close())

  it('prints a PDF with title and language', async () => {
    const { pdf: bytes, reading } = await printer.print(page('Plan van Ayşe'))
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    const pdf = await PDF.load(bytes)
    expect(pdf.getTitle()).toBe('Plan van Ayşe')
    expect(pdf.getLanguage()).toMatch(/^nl/)
    expect(pdf.getPageCount()).toBe(1)
    expect(reading).toMatchObject({ title: 'Plan van Ayşe', language: 'nl', links: [], faults: [] })
    expect(reading.texts.join(' ')).toContain('Plan van Ayşe')
  })

  it('prints no more pages than asked', async () => {
    const text = `<!doctype html><html lang="nl"><head><title>Lang</title></head><body><ul>
      <li><a href="#b">B</a> <span data-page-of="b">0</span></li></ul>
      <h1>A</h1><h2 id="b" style="break-before:page">B</h2><h2 style="break-before:page">C</h2></body></html>`
    const { pdf: bytes, reading } = await printer.print(text, { pages: 1 })
    const pdf = await PDF.load(bytes)
    expect(pdf.getPageCount()).toBe(1)
    expect(pdf.getTitle()).toBe('Lang')
    expect(reading.texts.join(' ')).toContain('C')
    expect(
      (await PDF.load((await printer.print(page('Kort'), { pages: 9 })).pdf)).getPageCount(),
    ).toBe(1)
  })

  it('prints several documents at once, each its own', async () => {
    const titles = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf']
    const printed = await Promise.all(titles.map((title) => printer.print(page(title))))
    const read = await Promise.all(printed.map(async ({ pdf }) => (await PDF.load(pdf)).getTitle()))
    expect(read).toEqual(titles)
  })

  it('says that it works', async () => {
    expect(await printer.health()).toMatchObject({ ok: true })
  })

  it('refuses to print or to work once closed, and closes twice', async () => {
    const closing = createPrinter()
    await closing.print(page('Een'))
    await closing.close()
    await closing.close()
    await expect(closing.print(page('Twee'))).rejects.toMatchObject({ code: 'printing.failed' })
    expect(await closing.health()).toMatchObject({ ok: false })
  })
}
