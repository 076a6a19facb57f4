/**
 * One Chromium that prints. Its pages are made once and reused, run no script, and reach nothing:
 * the document comes in as text, and every request is refused but for `data:` addresses.
 */
import { env } from 'node:process'

import type { Browser as Chromium, HTTPRequest, Page } from 'puppeteer-core'

import { DomainError } from '../../domain/errors.js'
import type { Print } from '../../ports/printer.js'
import { findBrowser, type Browser, type BrowserSearch } from './findBrowser.js'
import { printPage } from './printPage.js'
import type { Process } from './supervisor.js'

const flags = [
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
]
const BLANK = 'about:blank'
const NO_SANDBOX = '--no-sandbox'

async function launch(browser: Browser, sandbox: boolean): Promise<Chromium> {
  const { default: puppeteer } = await import('puppeteer-core')
  return puppeteer.launch({
    executablePath: browser.path,
    headless: 'shell',
    // Over a pipe Chromium ends by itself when this process is killed.
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: sandbox ? flags : [...flags, NO_SANDBOX],
    // Passed on unread: a browser needs the machine's own paths.
    env: { ...env, ...browser.environment },
  })
}

/** Containers and root often allow no sandbox; nothing here runs script or reaches a network. */
async function launchChromium(browser: Browser): Promise<Chromium> {
  try {
    return await launch(browser, true)
  } catch {
    return launch(browser, false)
  }
}

const guard = (request: HTTPRequest) => {
  const allowed = request.url().startsWith('data:')
  void (allowed ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined)
}

async function openPage(browser: Chromium): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  // What is read in the page is then what is printed.
  await page.emulateMediaType('print')
  await page.setOfflineMode(true)
  await page.setRequestInterception(true)
  page.on('request', guard)
  return page
}

/** Written over rather than navigated away from: that keeps what makes a page warm. */
async function emptied(page: Page): Promise<Page | undefined> {
  try {
    await (page.url() === BLANK ? page.setContent('') : page.goto(BLANK))
    return page
  } catch {
    await page.close().catch(() => undefined)
    return undefined
  }
}

class ChromiumProcess implements Process<string, Print> {
  private browser: Chromium | undefined
  private readonly idle: Promise<Page | undefined>[] = []
  private stopping = false

  constructor(private readonly search: BrowserSearch) {}

  async start(): Promise<void> {
    const browser = await launchChromium(await findBrowser(this.search))
    this.browser = browser
    if (this.stopping) {
      await this.stop()
      return
    }
    const page = await openPage(browser)
    this.idle.push(Promise.resolve(page))
  }

  async run(html: string): Promise<Print> {
    const page = (await this.idle.shift()) ?? (await openPage(this.running()))
    const print = await this.printOn(page, html)
    // The next document finds an empty page; the one who asked for this one need not wait for it.
    this.idle.push(emptied(page))
    return print
  }

  healthy(): Promise<boolean> {
    return Promise.resolve(this.browser?.connected ?? false)
  }

  async stop(): Promise<void> {
    this.stopping = true
    const { browser } = this
    if (!browser) {
      return
    }
    const child = browser.process()
    const closed = browser.close().catch(() => undefined)
    const killed = setTimeout(() => child?.kill('SIGKILL'), 2000)
    await closed
    clearTimeout(killed)
    child?.kill('SIGKILL')
  }

  private running(): Chromium {
    if (!this.browser) {
      throw new DomainError('printing.failed', 'The browser has not been started.')
    }
    return this.browser
  }

  private async printOn(page: Page, html: string): Promise<Print> {
    try {
      return await printPage(page, html)
    } catch (error) {
      await page.close().catch(() => undefined)
      throw error
    }
  }
}

export const createChromiumProcess = (search: BrowserSearch): Process<string, Print> =>
  new ChromiumProcess(search)
