/**
 * Documents a second, in turns: bare with a page for each core, which is its best; ours and ours finished
 * as the platform makes many, with a few more asked for than are printed at once.
 */
import type { Page } from 'puppeteer-core'

import type { Finisher } from '../../src/ports/finisher.js'
import type { Printer } from '../../src/ports/printer.js'
import { launchBare, printBare } from './browsers.js'
import type { Browser } from '../../src/adapters/puppeteer/browser.js'
import { round } from './measure.js'

export type ThroughputResult = {
  /** Documents a second, the best of the rounds. */
  bare: number
  ours: number
  finished: number
  throughputRatio: number
  throughputFinishedRatio: number
}

const BARE_AT_ONCE = 2
const OURS_AT_ONCE = 4
const ROUNDS = 3
const PER_ROUND = 100

type Print = (html: string, worker: number) => Promise<unknown>

type Round = { html: string; count: number; atOnce: number }

async function documentsPerSecond({ html, count, atOnce }: Round, print: Print): Promise<number> {
  let left = count
  const work = async (_: unknown, worker: number) => {
    while (left > 0) {
      left -= 1
      await print(html, worker)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
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
  for (let made = 0; made < BARE_AT_ONCE; made += 1) {
    pages.push(await chromium.newPage())
  }
  const at = new Date()
  const prints: Record<Kind, Print> = {
    bare: (text, worker) => printBare(pages[worker] as Page, text),
    ours: (text) => printer.print(text),
    finished: async (text) =>
      finisher.finish({ print: await printer.print(text), author: 'De Regenboog', at }),
  }
  const best = await bestRates(html, prints)
  await chromium.close()
  return {
    bare: round(best.bare),
    ours: round(best.ours),
    finished: round(best.finished),
    throughputRatio: round(best.ours / best.bare, 2),
    throughputFinishedRatio: round(best.finished / best.bare, 2),
  }
}

type Kind = 'bare' | 'ours' | 'finished'
const kinds: Kind[] = ['bare', 'ours', 'finished']
const atOnce = { bare: BARE_AT_ONCE, ours: OURS_AT_ONCE, finished: OURS_AT_ONCE }

async function bestRates(html: string, prints: Record<Kind, Print>): Promise<Record<Kind, number>> {
  const best = { bare: 0, ours: 0, finished: 0 }
  for (let turn = -1; turn < ROUNDS; turn += 1) {
    for (const kind of kinds) {
      const count = turn < 0 ? 2 * OURS_AT_ONCE : PER_ROUND
      const rate = await documentsPerSecond({ html, count, atOnce: atOnce[kind] }, prints[kind])
      best[kind] = turn < 0 ? 0 : Math.max(best[kind], rate)
    }
  }
  return best
}
