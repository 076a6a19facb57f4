/**
 * Generated definitions and answers against the rules and a real platform:
 * `npm run fuzz -- forms --count 100000 --seed 1`. Stops, with exit code 1, at the first error of the
 * server, wrong value in the database, or difference with what the rules say.
 */
import { parseArgs } from 'node:util'

import { openBrowser } from '../test/support/browser.js'
import { callInBrowser, openRules, type RulesInBrowser } from '../test/support/rulesInBrowser.js'
import { casesOf, type Case } from './fuzz/cases.js'
import type { Platform } from './fuzz/platform.js'
import { createTally, type Tally } from './fuzz/tally.js'
import { Disagreement, tryCase, type Tried } from './fuzz/tryCase.js'

const IN_BROWSER = 2000
const BATCH = 50
const EVERY = 5000
const LONGEST = 200_000

type Run = { count: number; seed: number; platform: Platform; tally: Tally; rules: RulesInBrowser }

async function agreeInBrowser(rules: RulesInBrowser, tried: readonly Tried[]): Promise<void> {
  const texts = tried.map(({ question }) => JSON.stringify(question))
  const there = await callInBrowser(
    rules,
    ['/scripts/fuzz/judge.js', 'judgeText'],
    texts.map((text) => [text]),
  )
  for (const [index, { judgement }] of tried.entries()) {
    if (there[index] !== JSON.stringify(judgement)) {
      throw new Disagreement(`The browser says ${String(there[index])} of ${texts[index]}`)
    }
  }
}

function showProgress(turn: number, started: number): void {
  const seconds = (Date.now() - started) / 1000
  console.log(`${turn} tried, ${Math.round(turn / seconds)} a second`)
}

const shown = (tried: Case): string => JSON.stringify(tried).slice(0, 20_000)

async function tryAll({ count, seed, platform, tally, rules }: Run): Promise<number> {
  const started = Date.now()
  let [turn, asked, last] = [0, 0, started]
  let waiting: Tried[] = []
  for (const tried of casesOf(count, seed, platform.pool)) {
    try {
      const found = await tryCase({ platform, tally, turn }, tried)
      if (asked < IN_BROWSER && JSON.stringify(found.question).length < LONGEST) {
        waiting.push(found)
        asked += 1
      }
      if (waiting.length === BATCH || turn === count - 1) {
        await agreeInBrowser(rules, waiting)
        waiting = []
      }
    } catch (error) {
      console.error(`Seed ${seed}, case ${turn}: ${shown(tried)}`)
      throw error
    }
    turn += 1
    if (Date.now() - last > EVERY) {
      last = Date.now()
      showProgress(turn, started)
    }
  }
  showProgress(turn, started)
  return asked
}

function readArguments(): { count: number; seed: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [count, seed] = [Number(values.count), Number(values.seed)]
  const fits = Number.isInteger(count) && count > 0 && Number.isInteger(seed)
  if (positionals.join() !== 'forms' || !fits) {
    throw new Error('Expected: npm run fuzz -- forms --count 1000 --seed 1')
  }
  return { count, seed }
}

async function fuzz(): Promise<void> {
  const { count, seed } = readArguments()
  // Takes seconds to load: who asked for something else has been told by now.
  const { startPlatform } = await import('./fuzz/platform.js')
  const platform = await startPlatform(seed)
  const browser = await openBrowser()
  const tally = createTally()
  const rules = await openRules(browser)
  try {
    const asked = await tryAll({ count, seed, platform, tally, rules })
    console.log(tally.lines().join('\n'))
    console.log(`browser and server agree on ${asked}`)
  } finally {
    await rules.close()
    await browser.close()
    await platform.stop()
  }
}

try {
  await fuzz()
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
}
