/** Documents a second with two at a time: bare pages, ours, and ours finished, in turns. */
import type { Page } from 'puppeteer-core'

import type { Finisher } from '../../src/ports/finisher.js'
import type { Printer } from '../../src/ports/printer.js'
import { launchBare, printBare } from './browsers.js'
import type { Browser } from '../../src/adapters/puppeteer/findBrowser.js'
import { round } from './measure.js'

export type ThroughputResult = {
  /** Documents a second, the best of the rounds. */
  bare: number
  ours: number
  finished: number
  throughputRatio: number
  throughputFinishedRatio: number
  /** Three hundred plans in one go, finished: seconds. */
  threeHundredSeconds: number
}

const AT_ONCE = 2
const ROUNDS = 3
const PER_ROUND = 100
const MANY = 300

type Print = (html: string, worker: number) => Promise<unknown>

async function documentsPerSecond(html: string, count: number, print: Print): Promise<number> {
  let left = count
  const work = async (_: unknown, worker: number) => {
    while (left > 0) {
      left -= 1
      await print(html, worker)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return (count * 1000) / (performance.now() - started)
}

type Benched = { browser: Browser; printer: Printer; finisher: Finisher; html: string }

export async function benchThroughput({
  browser,
  printer,
  finisher,
  html,
}: Benched): Promise<ThroughputResult> {
  const chromium = await launchBare(browser)
  const pages: Page[] = []
  for (let made = 0; made < AT_ONCE; made += 1) {
    pages.push(await chromium.newPage())
  }
  const at = new Date()
  const prints: Record<'bare' | 'ours' | 'finished', Print> = {
    bare: (text, worker) => printBare(pages[worker] as Page, text),
    ours: (text) => printer.print(text),
    finished: async (text) =>
      finisher.finish({ print: await printer.print(text), author: 'De Regenboog', at }),
  }
  const best = { bare: 0, ours: 0, finished: 0 }
  const names = Object.keys(best) as (keyof typeof best)[]
  for (const name of names) {
    await documentsPerSecond(html, 2 * AT_ONCE, prints[name])
  }
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const name of names) {
      const rate = await documentsPerSecond(html, PER_ROUND, prints[name])
      best[name] = Math.max(best[name], rate)
    }
  }
  await chromium.close()
  const manyRate = await documentsPerSecond(html, MANY, prints.finished)
  return {
    bare: round(best.bare),
    ours: round(best.ours),
    finished: round(best.finished),
    throughputRatio: round(best.ours / best.bare, 2),
    throughputFinishedRatio: round(best.finished / best.bare, 2),
    threeHundredSeconds: round(MANY / manyRate),
  }
}
