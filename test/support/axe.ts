/** What axe finds wrong with a page, each with the place. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { expect } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Empty when there is no barrier that axe can find; it must have found so many things right. */
export async function barriersOn(page: Page, within = 'html', atLeast = 1): Promise<string[]> {
  await page.evaluate(axe)
  const run = `axe.run(${JSON.stringify(within)})`
  const { passes, violations } = (await page.evaluate(run)) as AxeResults
  if (passes.length < atLeast) {
    throw new Error(`axe found ${passes.length} things to look at within ${within}`)
  }
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Ours, not the frame of the admin around it. */
export async function expectAccessible(page: Page, within = 'main'): Promise<void> {
  expect(await barriersOn(page, within)).toEqual([])
}
