import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'puppeteer-core'

import { createComposer } from '../../../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import { textWidth } from '../../../src/domain/printing/textWidth.js'
import { printableFigures } from '../../fixtures/printableFigures.js'
import { openBrowser } from '../../support/browser.js'
import { hasTool, runTool } from '../../support/tools.js'

const composer = createComposer()
const printer = createPrinter()
let browser: Browser
let html = ''

beforeAll(async () => {
  browser = await openBrowser()
  html = await composer.compose(printableFigures)
})
afterAll(async () => {
  await browser.close()
  await printer.close()
  await composer.close?.()
})

/** Runs in the page: what is drawn outside its drawing, or wider than the rule thought. */
const lookAtTexts = `(async () => {
  await document.fonts.ready
  return [...document.querySelectorAll('svg.figure')].flatMap((svg) => {
    const { width, height } = svg.viewBox.baseVal
    return [...svg.querySelectorAll('text')].map((text) => {
      const { x, y, width: wide, height: high } = text.getBBox()
      const size = parseFloat(getComputedStyle(text).fontSize)
      return { text: text.textContent, wide: wide / size, size,
        inside: x >= -1 && x + wide <= width + 0.5 && y >= -1 && y + high <= height + 2 }
    })
  })
})()`

it('draws no word outside its drawing, and none wider than the rule reckons', async () => {
  const page = await browser.newPage()
  await page.setContent(html)
  // As in print: on a screen small letters are fitted to its dots.
  await page.addStyleTag({ content: 'text { text-rendering: geometricPrecision }' })
  const texts = (await page.evaluate(lookAtTexts)) as {
    text: string
    wide: number
    size: number
    inside: boolean
  }[]
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter(({ inside }) => !inside)).toEqual([])
  expect(texts.filter(({ text, wide }) => wide > textWidth(text) + 0.01)).toEqual([])
  expect(texts.every(({ size }) => size >= 7.5)).toBe(true)
})

const withPoppler = hasTool('pdfinfo') ? it : it.skip

withPoppler('prints each drawing as one figure in the tags', async () => {
  const { pdf, reading } = await printer.print(html)
  expect(reading.faults).toEqual([])
  const folder = await mkdtemp(join(tmpdir(), 'leidraad-figures-'))
  await writeFile(join(folder, 'figures.pdf'), pdf)
  const tags = runTool('pdfinfo', ['-struct', join(folder, 'figures.pdf')])
  await rm(folder, { recursive: true })
  const drawings = html.match(/<svg[^>]* role="img"/g) ?? []
  expect(tags.match(/^\s*Figure/gm)).toHaveLength(drawings.length)
})
