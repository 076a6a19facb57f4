/** Finds a browser to print with; nothing is downloaded. */
import type { Browser } from './browser.js'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'

import { DomainError } from '../../domain/errors.js'
import { bundledBrowser } from './bundledBrowser.js'

export type BrowserSearch = {
  executablePath?: string
  cacheDir?: string
  platform: string
  arch: string
}

const systemPaths: Record<string, string[]> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

function chosenBrowser(path: string): Browser {
  if (!existsSync(path)) {
    throw new DomainError(
      'configuration.invalid',
      `Expected a browser at ${path}, found none; set PUPPETEER_EXECUTABLE_PATH to one.`,
    )
  }
  return { path }
}

/** What `npx @puppeteer/browsers install …` left here; the shell before the whole browser. */
async function installedBrowser(): Promise<Browser | undefined> {
  const { Browser: Kind, getInstalledBrowsers } = await import('@puppeteer/browsers')
  const cacheDir = env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer')
  const installed = await getInstalledBrowsers({ cacheDir })
  const [first] = [Kind.CHROMEHEADLESSSHELL, Kind.CHROME].flatMap((kind) =>
    installed.filter(({ browser }) => browser === kind),
  )
  return first && { path: first.executablePath }
}

const systemBrowser = (platform: string): Browser | undefined => {
  const path = systemPaths[platform]?.find((candidate) => existsSync(candidate))
  return path === undefined ? undefined : { path }
}

export async function findBrowser(search: BrowserSearch): Promise<Browser> {
  if (search.executablePath !== undefined && search.executablePath !== '') {
    return chosenBrowser(search.executablePath)
  }
  const canRunBundled = search.platform === 'linux' && search.arch === 'x64'
  const browser =
    (await installedBrowser()) ??
    (canRunBundled ? await bundledBrowser(search.cacheDir) : undefined) ??
    systemBrowser(search.platform)
  if (!browser) {
    throw new DomainError(
      'configuration.invalid',
      'Expected a Chrome or Chromium to print with, found none; run `npx @puppeteer/browsers install chrome-headless-shell --path ~/.cache/puppeteer` or set PUPPETEER_EXECUTABLE_PATH.',
    )
  }
  return browser
}
