/** The preview beside the layout of a template follows what is chosen, page by page. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import { demoPassword } from '../../scripts/support/demoBoard.js'
import { barriersOn } from '../support/axe.js'
import { openBrowser } from '../support/browser.js'
import { ask, logIn, personIn, until } from '../support/people.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'

let app: RunningApp
let browser: Browser
let page: Page
/** Addresses that are not ours. */
const elsewhere: string[] = []

beforeAll(async () => {
  app = await startDemonstration()
  browser = await openBrowser()
  page = await personIn(browser)
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(app.address)) {
      elsewhere.push(request.url())
    }
  })
  const email = 'beheer@regenboog.example'
  await logIn(page, app.address, { email, password: demoPassword })
  const { body } = await ask(page, 'GET', '/plan-templates?where[planKind][equals]=opp&limit=1')
  const [template] = body.docs as { id: string }[]
  await page.goto(`${app.address}/admin/collections/plan-templates/${template?.id}`)
  await page.waitForSelector('.leidraad-layout__page')
}, 180_000)
afterAll(async () => {
  await browser.close()
  await app.remove()
}, 60_000)

const picture = () =>
  page.$eval('.leidraad-layout__page', (canvas) => (canvas as HTMLCanvasElement).toDataURL())
const words = () => page.$eval('.leidraad-layout__preview', (element) => element.textContent)
const press = (label: string) =>
  page.$eval(`button[aria-label="${label}"]`, (button) => {
    ;(button as HTMLElement).click()
  })

it('shows the first page, and another one when the cover changes', async () => {
  await until(async () => /Pagina 1 van \d/.test(await words()))
  const before = await picture()
  const cover = await page.$('.leidraad-layout__choices select')
  await cover?.select('none')
  await until(async () => (await picture()) !== before)
  // The rest of it comes when nothing changes for a while.
  await page.waitForNetworkIdle({ idleTime: 1500 })
  expect(await words()).toContain('Het voorbeeld is bijgewerkt.')
}, 60_000)

it('turns to the next page', async () => {
  const before = await picture()
  await press('Volgende pagina tonen')
  await until(async () => (await picture()) !== before)
  expect(await words()).toContain('Pagina 2 van')
  const label = await page.$eval('.leidraad-layout__page', (canvas) => canvas.ariaLabel)
  expect(label).toBe('Voorbeeld, pagina 2')
}, 60_000)

it('is accessible, and asks nothing of another address', async () => {
  expect(await barriersOn(page, '.leidraad-layout__preview')).toEqual([])
  expect(elsewhere).toEqual([])
}, 60_000)
