/** One Chromium in a folder of its own, which ends with all its processes and leaves no file. */
import { once } from 'node:events'
import { env, kill } from 'node:process'

import type { Browser as Chromium } from 'puppeteer-core'

import { atEnd } from './atEnd.js'
import { makeBrowserFolder, type BrowserFolder } from './browserFolder.js'
import type { Browser } from './browser.js'

export type Launched = {
  chromium: Chromium
  id: number | undefined
  /** Whatever it is doing; never rejects. */
  end: () => Promise<void>
}

const flags = [
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-file-system',
  '--deny-permission-prompts',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  // Behind offline pages whose requests are refused: no name and no address is known.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]
const NO_SANDBOX = '--no-sandbox'
const PATIENCE_MS = 2000

async function launch(browser: Browser, folder: string, sandbox: boolean): Promise<Chromium> {
  const { default: puppeteer } = await import('puppeteer-core')
  return puppeteer.launch({
    executablePath: browser.path,
    headless: 'shell',
    userDataDir: folder,
    downloadBehavior: { policy: 'deny' },
    // Nobody listens to requests: they are refused where they arise.
    networkEnabled: false,
    // Over a pipe Chromium ends by itself when this process is killed.
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: sandbox ? flags : [...flags, NO_SANDBOX],
    // Passed on unread: a browser needs the machine's own paths.
    env: { ...env, ...browser.environment, TMPDIR: folder },
  })
}

export async function launchChromium(browser: Browser): Promise<Launched> {
  const folder = await makeBrowserFolder()
  try {
    // Containers and root often allow no sandbox; nothing here runs script or reaches a network.
    const chromium = await launch(browser, folder.path, true).catch(() =>
      launch(browser, folder.path, false),
    )
    return launchedIn(folder, chromium)
  } catch (error) {
    await folder.remove()
    throw error
  }
}

function launchedIn(folder: BrowserFolder, chromium: Chromium): Launched {
  const id = chromium.process()?.pid
  const forget = atEnd(() => killGroup(id))
  let ended: Promise<void> | undefined
  const end = () => {
    ended ??= endNow(chromium)
      .then(() => folder.remove())
      // What cannot be removed now is removed at the end of this process or by the next one.
      .catch(() => undefined)
      .finally(forget)
    return ended
  }
  chromium.once('disconnected', () => void end())
  return { chromium, id, end }
}

async function endNow(chromium: Chromium): Promise<void> {
  const child = chromium.process()
  const isOver = !child || child.exitCode !== null || child.signalCode !== null
  const exit = isOver ? undefined : once(child, 'exit')
  const impatience = setTimeout(() => killGroup(child?.pid), PATIENCE_MS)
  await chromium.close().catch(() => undefined)
  clearTimeout(impatience)
  killGroup(child?.pid)
  await exit
}

/** Also those of its processes that hang, and would not see that their browser is gone. */
function killGroup(id: number | undefined): void {
  if (id === undefined) {
    return
  }
  try {
    kill(-id, 'SIGKILL')
  } catch {
    // They had ended.
  }
}
