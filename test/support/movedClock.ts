/** A year in a minute: the whole server, and what people see it with, live some days ahead of the machine. */
import type { Page } from 'puppeteer-core'

import { startServer, type RunningApp } from './runningApp.js'

const DAY = 24 * 60 * 60 * 1000

/** Everything that asks the time gets it from there; a moment that is given stays that moment. */
const moved = (days: number): string => `{
  const Machine = Date
  const now = () => Machine.now() + ${days * DAY}
  globalThis.Date = new Proxy(Machine, {
    apply: () => new Machine(now()).toString(),
    construct: (_, parts, made) => Reflect.construct(Machine, parts.length ? parts : [now()], made),
    get: (_, name) => (name === 'now' ? now : Machine[name]),
  })
}`

/** The same platform at the same address, ended and started again on its data some days ahead. */
export async function startAhead(app: RunningApp, days: number): Promise<RunningApp> {
  await app.stop()
  const { dataDir, address } = app
  return startServer(
    { dataDir, port: Number(new URL(address).port) },
    { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(moved(days))}` },
  )
}

/** For every page that it opens from now on. */
export async function moveClock(page: Page, days: number): Promise<void> {
  await page.evaluateOnNewDocument(moved(days))
}
