/** Every public page in every state, looked at by axe in a real Chromium. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'puppeteer-core'

import type { Language } from '../../../src/domain/kernel/language.js'
import { pageHeaders } from '../../../src/public/page.js'
import { invitationPages } from '../../fixtures/invitationPages.js'
import { everyPage, templates } from '../../fixtures/publicPages.js'
import { sharedPages } from '../../fixtures/sharedPages.js'
import { barriersOn } from '../../support/axe.js'
import { openBrowser } from '../../support/browser.js'

const allPages = (language: Language) => ({
  ...everyPage(language),
  ...sharedPages(language),
  ...invitationPages(language),
})
const pages: Record<Language, Record<string, string>> = { nl: allPages('nl'), en: allPages('en') }
const names = Object.keys(pages.nl)

type Look = { script?: boolean; dark?: boolean; width?: number }
type Served = { server: Server; address: string; posted: string[] }

/** Serves one page with its two files, and keeps what is posted to it. */
async function serve(): Promise<Served & { show: (html: string) => void }> {
  const posted: string[] = []
  let page = ''
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const asset = Object.values(templates.assets).find(({ name }) => request.url?.endsWith(name))
      if (request.method === 'POST') {
        posted.push(body)
      }
      response.setHeader('Content-Type', asset?.type ?? pageHeaders['Content-Type'])
      response.setHeader('Content-Security-Policy', pageHeaders['Content-Security-Policy'])
      response.end(asset?.text ?? page)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { server, posted, address: `http://127.0.0.1:${port}/`, show: (html) => (page = html) }
}

const violationsOn = (page: Page) => barriersOn(page, 'html', 11)

const isTooWide = 'document.documentElement.scrollWidth > innerWidth'

describe('Public pages', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    site = await serve()
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    site.server.close()
  })

  async function open(html = '', { width = 375, dark, script }: Look = {}): Promise<Page> {
    site.show(html)
    const page = await browser.newPage()
    await page.setViewport({ width, height: 700 })
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    ])
    await page.setJavaScriptEnabled(script ?? true)
    await page.goto(site.address)
    return page
  }

  it.each(names)(
    '%s has no barrier that axe can find, light in Dutch and dark in English',
    async (name) => {
      for (const [language, dark] of [
        ['nl', false],
        ['en', true],
      ] as const) {
        const page = await open(pages[language][name], { dark })
        expect(await violationsOn(page)).toEqual([])
        await page.close()
      }
    },
    60_000,
  )

  it('fit a screen of 320 pixels, which is 1280 at 400 %', async () => {
    for (const name of names) {
      const page = await open(pages.nl[name], { width: 320 })
      expect([name, await page.evaluate(isTooWide)]).toEqual([name, false])
      await page.close()
    }
  }, 120_000)

  it('break a long word with a hyphen, and stay as wide as a phone', async () => {
    const word = 'ondersteuningsarrangementaanvraagformulier'
    const html = pages.nl.sign?.replace(/<h1[^>]*>/, `$&${word} `)
    const page = await open(html, { width: 320 })
    expect(await page.$eval('main', (main) => getComputedStyle(main).hyphens)).toBe('auto')
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain(word)
    expect(await page.evaluate(isTooWide)).toBe(false)
    await page.close()
  })

  it('give every button, field and step at least 44 pixels of height', async () => {
    const page = await open(pages.nl['sign with mistakes'])
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.button, input[type=text], textarea, .radio label, .language')]
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML),
    )
    expect(small).toEqual([])
    await page.close()
  })

  it.each([true, false])('bring the reader to the mistakes, with script %s', async (script) => {
    const page = await open(pages.nl['sign with mistakes'], { script })
    await page.waitForFunction(() => document.activeElement?.id === 'fouten', { polling: 50 })
    await page.close()
  })

  it('send every remark that was typed, whichever button is pressed, without script', async () => {
    const page = await open(pages.nl['shared draft'], { script: false })
    const boxes = await page.$$eval('details textarea', (all) => all.map(({ id }) => id))
    const [one = '', other = ''] = boxes
    for (const [id, words] of [
      [one, 'Eerste'],
      [other, 'Tweede'],
    ] as const) {
      await page.$$eval(`details:has([id="${id}"])`, (around) => {
        around.forEach((it) => it.setAttribute('open', ''))
      })
      await page.type(`[id="${id}"]`, words)
    }
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('.remarking[open] [type=submit]', (button) => {
        ;(button as HTMLElement).click()
      }),
    ])
    const sent = new URLSearchParams(site.posted.at(-1))
    expect([...sent].filter(([, words]) => words !== '')).toEqual([
      [one, 'Eerste'],
      [other, 'Tweede'],
    ])
    await page.close()
  })

  it('open and close all parts of a draft by script, and keep what was typed meanwhile', async () => {
    const page = await open(pages.nl['shared draft, one part open'])
    const opened = () => page.$$eval('details.fold', (all) => all.map((part) => part.open))
    const press = () => page.click('.folding button')
    await page.click('.fold[open] .remarking summary')
    await page.type('.remarking[open] textarea', 'Nog niet verstuurd')
    await press()
    expect(await opened()).toEqual([true, true])
    await press()
    expect(await opened()).toEqual([false, false])
    expect(await page.$eval('.folding button', ({ textContent }) => textContent)).toBe(
      'Alles openen',
    )
    expect(
      await page.$$eval('textarea', (all) => all.map(({ value }) => value).filter(Boolean)),
    ).toEqual(['Nog niet verstuurd'])
    await page.close()
  })

  it('give each part of a draft and each remark a target of at least 44 pixels', async () => {
    const page = await open(pages.nl['shared draft with mistakes'])
    const small = await page.$$eval('summary, .folding button, .remarking .button', (all) =>
      all
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML),
    )
    expect(small).toEqual([])
    await page.close()
  })

  it('print what can be read of a draft, its closed parts too, and nothing to write in', async () => {
    const page = await open(pages.nl['shared draft'], { script: false })
    await page.emulateMediaType('print')
    const heights = (selector: string) =>
      page.$$eval(selector, (all) => all.map((it) => it.getBoundingClientRect().height))
    expect(Math.min(...(await heights('.said')))).toBeGreaterThan(0)
    expect(Math.max(...(await heights('textarea, .remarking')))).toBe(0)
    await page.close()
  })

  it('send what was chosen and typed without script', async () => {
    const page = await open(pages.nl.sign, {
      script: false,
    })
    await page.click('#betekenis-2')
    await page.type('#naam', 'Marta Kowalska')
    expect(await page.$eval('[data-drawing]', (box) => box.getBoundingClientRect().height)).toBe(0)
    await Promise.all([page.waitForNavigation(), page.click('form [type=submit]')])
    expect(Object.fromEntries(new URLSearchParams(site.posted.at(-1)))).toEqual({
      act: 'sign',
      intent: 'seen',
      statement: '',
      name: 'Marta Kowalska',
      strokes: '',
    })
    await page.close()
  })

  it('ask for a statement only from whoever disagrees', async () => {
    const page = await open(pages.nl.sign, { script: false })
    const height = () => page.$eval('#zienswijze', (box) => box.getBoundingClientRect().height)
    await page.click('#betekenis-1')
    expect(await height()).toBe(0)
    await page.click('#betekenis-3')
    expect(await height()).toBeGreaterThan(100)
    await page.close()
  })

  it('take a drawing within its box, undo a line of it and clear it', async () => {
    const page = await open(pages.nl.sign, { width: 800 })
    const strokes = async () =>
      JSON.parse(
        (await page.$eval('[name=strokes]', (input) => (input as HTMLInputElement).value)) || '[]',
      ) as [number, number][][]
    const pad = await page.$('.pad')
    await pad?.scrollIntoView()
    const box = (await pad?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const draw = async (y: number) => {
      await page.mouse.move(box.x + 20, box.y + y)
      await page.mouse.down()
      await page.mouse.move(box.x + 120, box.y + y, { steps: 8 })
      await page.mouse.move(box.x + box.width + 300, box.y + y, { steps: 4 })
      await page.mouse.up()
    }
    await draw(20)
    await draw(60)
    const drawn = await strokes()
    expect(drawn).toHaveLength(2)
    expect(drawn.flat().every(([x, y]) => x >= 0 && x <= 600 && y >= 0 && y <= 200)).toBe(true)
    expect(drawn[0]?.at(-1)?.[0]).toBe(600)
    await page.click('[data-undo]')
    expect(await strokes()).toEqual(drawn.slice(0, 1))
    await page.click('[data-clear]')
    expect(await strokes()).toEqual([])
    expect(
      await page.$eval('[data-undo]', (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true)
    await page.close()
  })
})
