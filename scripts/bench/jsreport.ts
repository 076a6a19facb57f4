/**
 * jsreport with its pool of Chromium and Handlebars, on the same browser. It is no part of this
 * project: the benchmark installs it in a folder of its own from a lock file, when it can.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Browser } from '../../src/adapters/puppeteer/browser.js'
import { launchArguments, pdfOptions } from './browsers.js'

export type Jsreport = {
  version: string
  print: (html: string) => Promise<Uint8Array>
  close: () => Promise<void>
}

type Reporter = {
  use: (extension: unknown) => void
  init: () => Promise<void>
  render: (request: object) => Promise<{ content: Uint8Array }>
  close: () => Promise<void>
}

const LISTED = fileURLToPath(new URL('jsreport', import.meta.url))
const FOLDER = resolve('.data', 'bench', 'jsreport')

/** Undefined, with the reason said, where it cannot be installed or started. */
export async function startJsreport(
  browser: Browser,
  workers: number,
): Promise<Jsreport | undefined> {
  try {
    install()
    return await start(browser, workers)
  } catch (error) {
    console.log(`Without jsreport: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(LISTED, file), join(FOLDER, file))
  }
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  execFileSync('npm', ['ci', ...flags], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function start(browser: Browser, workers: number): Promise<Jsreport> {
  const load = createRequire(join(FOLDER, 'package.json'))
  const named = (name: string) =>
    load(`@jsreport/jsreport-${name}`) as (options?: object) => unknown
  const reporter = named('core')(optionsFor(browser, workers)) as Reporter
  reporter.use(named('chrome-pdf')())
  reporter.use(named('handlebars')())
  await reporter.init()
  return {
    version: versionOf('@jsreport/jsreport-core'),
    print: async (html) => (await reporter.render(requestOf(html))).content,
    close: () => reporter.close(),
  }
}

const optionsFor = (browser: Browser, workers: number) => ({
  rootDirectory: FOLDER,
  tempDirectory: join(FOLDER, 'temp'),
  loadConfig: false,
  discover: false,
  trustUserCode: true,
  workers: { numberOfWorkers: workers },
  store: { provider: 'memory' },
  logger: { silent: true },
  chrome: {
    strategy: 'chrome-pool',
    numberOfWorkers: workers,
    launchOptions: {
      executablePath: browser.path,
      headless: 'shell',
      // Its pool is not closed with it; over a pipe its browsers end with this process.
      pipe: true,
      args: launchArguments,
      env: { ...process.env, ...browser.environment },
    },
  },
})

/** The page as a value: as a template it would be compiled anew for every document. */
const requestOf = (html: string) => ({
  template: {
    content: '{{{html}}}',
    engine: 'handlebars',
    recipe: 'chrome-pdf',
    chrome: pdfOptions,
  },
  data: { html },
})

const versionOf = (name: string): string => {
  const manifest = readFileSync(join(FOLDER, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
