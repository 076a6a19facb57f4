/** The pages in a real browser on a phone, without script, and then with it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import { barriersOn } from '../../support/axe.js'
import { openBrowser } from '../../support/browser.js'
import { personIn, phone, picture } from '../../support/people.js'
import { storedSection } from '../signing/support.js'
import { invited, newPlan, startContributing, type Contributing } from './support.js'

async function chunksOf(request: IncomingMessage): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return chunks
}

describe('The pages of a contributor', () => {
  let school: Contributing
  let browser: Browser
  let server: Server
  let host: string
  beforeAll(async () => {
    school = await startContributing('sqlite')
    browser = await openBrowser()
    server = createServer((request, response) => void answer(request, response))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    server.close()
    await school.stop()
  })

  /** What the browser asks, the app answers. */
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await chunksOf(request))
    const { 'content-type': type = '', 'content-length': _, ...headers } = request.headers
    const reply = await school.rest(request.method ?? 'GET', `/leidraad${request.url ?? ''}`, {
      headers: headers as Record<string, string>,
      ...(body.length > 0 && {
        body: await new Response(body, { headers: { 'content-type': type } }).formData(),
      }),
    })
    response.writeHead(reply.status, Object.fromEntries(reply.headers))
    response.end(Buffer.from(await reply.arrayBuffer()))
  }

  const visitor = async (script: boolean): Promise<Page> => {
    const page = await personIn(browser, { viewport: phone })
    await page.setJavaScriptEnabled(script)
    return page
  }
  const press = async (page: Page, text: string) => {
    const found = `::-p-xpath(//*[self::a or self::button][not(@aria-hidden)][contains(., "${text}")])`
    // Without script a locator waits for a frame that never comes.
    await Promise.all([
      page.waitForNavigation(),
      page.$eval(found, (it) => (it as HTMLElement).click()),
    ])
  }
  const violations = async (address: string) => {
    const page = await visitor(true)
    await page.goto(address)
    const found = await barriersOn(page)
    await page.close()
    return found
  }
  const small = (page: Page) =>
    page.$$eval(
      'main :is(a.button, button:not([aria-hidden]), select, input:not([type=hidden], [type=radio], [type=checkbox]), .radio label, .parts a)',
      (elements) =>
        elements
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML),
    )

  it('work without script from the first question to the thank-you', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const page = await visitor(false)
    await page.goto(`${host}/bijdrage/${token}`)
    await picture(page, 'contribute-1-overview-375')
    expect(await small(page)).toEqual([])
    await press(page, 'Thuis')
    await picture(page, 'contribute-2-section-375')
    expect(await small(page)).toEqual([])
    const width = await page.$eval('html', ({ scrollWidth }) => scrollWidth)
    expect(width).toBeLessThanOrEqual(375)
    await page.type('[name=hours]', '8.5')
    await page.type('[name=since]', '31-02-2015')
    await page.type('[name=mood]', 'Meestal vrolijk')
    await press(page, 'Opslaan en verder')
    await picture(page, 'contribute-3-errors-375')
    expect(await page.$$eval('.errors a', (all) => all.map((one) => one.textContent))).toEqual([
      expect.stringContaining('Schrijf 8,5 of 85.'),
      expect.stringContaining('vul een datum in die bestaat'),
    ])
    expect(await page.$eval('[name=since]', (input) => (input as HTMLInputElement).value)).toBe(
      '31-02-2015',
    )
    await page.$eval('[name=since]', (input) => ((input as HTMLInputElement).value = '14-3-2015'))
    expect(await page.$eval('[name=mood]', (input) => (input as HTMLInputElement).value)).toBe(
      'Meestal vrolijk',
    )
    await page.$eval('[name=hours]', (input) => ((input as HTMLInputElement).value = '8,5'))
    await page.$eval('[name=help][value=yes]', (input) => (input as HTMLElement).click())
    await press(page, 'Doel toevoegen')
    await page.type('[name$="[goal]"]', 'Zelf lezen')
    await press(page, 'Stap toevoegen')
    expect(await page.$eval('[name=since]', (input) => (input as HTMLInputElement).value)).toBe(
      '14 maart 2015',
    )
    await page.type('[name=who]', 'Opa')
    await picture(page, 'contribute-4-rows-375')
    await press(page, 'Opslaan en verder')
    await picture(page, 'contribute-5-saved-375')
    const { answers } = await storedSection(school, planId, 'home')
    expect(answers).toMatchObject({
      mood: 'Meestal vrolijk',
      hours: 8.5,
      since: '2015-03-14',
      help: true,
      who: 'Opa',
      goals: [{ values: { goal: 'Zelf lezen' } }],
    })
    await press(page, 'Thuis')
    await school.rest('POST', `/plans/${planId}/sections/home`, {
      as: school.world.people.coordinator,
      body: {
        revision: (await storedSection(school, planId, 'home')).revision,
        answers: { ...answers, mood: 'Wisselend, zegt de juf' },
      },
    })
    await press(page, 'Opslaan en verder')
    await picture(page, 'contribute-6-conflict-375')
    expect(await small(page)).toEqual([])
    await press(page, 'Gekozen versies opslaan')
    await page.goto(`${host}/bijdrage/${token}`)
    await press(page, 'Klaar, versturen')
    await picture(page, 'contribute-7-done-375')
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('Dank u wel')
  }, 120_000)

  it('have nothing that axe objects to', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const page = await visitor(false)
    await page.goto(`${host}/bijdrage/${token}/onderdeel/home`)
    for (const name of ['Doel toevoegen', 'Stap toevoegen', 'Rij toevoegen']) {
      await press(page, name)
    }
    for (const rest of ['', '/onderdeel/home', '/onderdeel/me']) {
      expect(await violations(`${host}/bijdrage/${token}${rest}`)).toEqual([])
    }
  }, 60_000)

  it('save by themselves where there is script, and say so', async () => {
    const planId = await newPlan(school)
    const token = await invited(school, planId)
    const page = await visitor(true)
    await page.goto(`${host}/bijdrage/${token}/onderdeel/home`)
    await page.type('[name=mood]', 'Rustig')
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent.startsWith('Opgeslagen om'),
    )
    expect((await storedSection(school, planId, 'home')).answers).toMatchObject({ mood: 'Rustig' })
    await page.type('[name=mood]', ' en blij')
    await press(page, 'Opslaan en verder')
    expect((await storedSection(school, planId, 'home')).answers).toMatchObject({
      mood: 'Rustig en blij',
    })
  }, 60_000)
})
