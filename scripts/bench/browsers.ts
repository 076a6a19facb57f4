/** Chromium without anything of ours: what ours is held against. */
import { arch, platform } from 'node:os'

import puppeteer, { type Browser as Chromium, type Page } from 'puppeteer-core'

import { findBrowser } from '../../src/adapters/puppeteer/findBrowser.js'
import type { Browser } from '../../src/adapters/puppeteer/browser.js'

export const pdfOptions = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
}

export const launchArguments = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-dev-shm-usage',
]

export const findBenchBrowser = (): Promise<Browser> =>
  findBrowser({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'],
    platform: platform(),
    arch: arch(),
  })

export const launchBare = (browser: Browser): Promise<Chromium> =>
  puppeteer.launch({
    executablePath: browser.path,
    headless: 'shell',
    args: launchArguments,
    env: { ...process.env, ...browser.environment },
  })

export async function printBare(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html)
  return page.pdf(pdfOptions)
}

export async function printOnNewPage(chromium: Chromium, html: string): Promise<void> {
  const page = await chromium.newPage()
  await printBare(page, html)
  await page.close()
}

export async function printOnNewBrowser(browser: Browser, html: string): Promise<void> {
  const chromium = await launchBare(browser)
  try {
    await printBare(await chromium.newPage(), html)
  } finally {
    await chromium.close()
  }
}
