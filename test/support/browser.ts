/** A real Chromium for tests that look at pages. */
import puppeteer, { type Browser } from 'puppeteer-core'

import { findBrowser } from '../../src/adapters/puppeteer/findBrowser.js'

export async function openBrowser(): Promise<Browser> {
  const { path, environment } = await findBrowser({
    platform: process.platform,
    arch: process.arch,
    ...(process.env.PUPPETEER_EXECUTABLE_PATH && {
      executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
    }),
  })
  return puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    // Without a locale it cannot write a name like Łukasz to disk.
    env: { ...process.env, LANG: 'C.UTF-8', ...environment },
  })
}
