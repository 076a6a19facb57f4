import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'puppeteer-core'

import { openBrowser } from '../support/browser.js'
import { logicCases } from '../support/logicCases.js'
import { outcomeOf } from '../support/outcomeOf.js'
import { callInBrowser, openRules, type RulesInBrowser } from '../support/rulesInBrowser.js'

describe('The rules of forms', () => {
  let browser: Browser
  let rules: RulesInBrowser
  beforeAll(async () => {
    browser = await openBrowser()
    rules = await openRules(browser)
  }, 60_000)
  afterAll(async () => {
    await rules.close()
    await browser.close()
  }, 30_000)

  it('come to the same in browser and server, for hundreds of generated forms', async () => {
    const cases = logicCases(800, 7)
    const there = await callInBrowser(
      rules,
      ['/test/support/outcomeOf.js', 'outcomeOf'],
      cases.map((one) => [one]),
    )
    const here = cases.map(outcomeOf)
    expect(new Set(here).size).toBeGreaterThan(700)
    for (const [index, outcome] of here.entries()) {
      expect(there[index]).toBe(outcome)
    }
  }, 120_000)
})
