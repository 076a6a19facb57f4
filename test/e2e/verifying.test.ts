import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'

import { openBrowser } from '../support/browser.js'
import { npmRun } from '../support/command.js'
import { personIn, phone, picture } from '../support/people.js'
import { startDemonstration, type RunningApp } from '../support/runningApp.js'

let app: RunningApp
let browser: Browser
let stranger: Page
let folder: string
let sealed: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leidraad-verify-'))
  app = await startDemonstration()
  browser = await openBrowser()
  // Sealed by the same installation, in another process.
  const { code, output } = await npmRun('demo', ['--out', folder], { LEIDRAAD_DATA: app.dataDir })
  expect({ code, output }).toMatchObject({ code: 0 })
  sealed = await readFile(join(folder, 'plan-signed.pdf'))
}, 180_000)
afterAll(async () => {
  await browser.close()
  await app.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Uploads these bytes; what the page then says. */
async function check(name: string, bytes: Uint8Array) {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const input = (await stranger.waitForSelector('#bestand')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(file)
  await Promise.all([
    stranger.waitForNavigation(),
    stranger.locator('form .button[type=submit]').click(),
  ])
  await picture(stranger, `30-${name.replace(/\W/g, '-')}-${stranger.viewport()?.width}`)
  return {
    title: await stranger.$eval('h1', ({ textContent }) => textContent),
    reasons: await stranger.$$eval('.reasons h3', (all) => all.map((one) => one.textContent)),
    page: await stranger.$eval('main', ({ textContent }) => textContent),
  }
}

const changed = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('stream') + 40
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe.each([
  ['on a phone', phone],
  ['on a laptop', { width: 1280, height: 900 }],
])('A stranger %s', (_, viewport) => {
  beforeAll(async () => {
    stranger = await personIn(browser, { viewport })
  })
  afterAll(() => stranger.browserContext().close())

  it('opens the page to check a file', async () => {
    const reply = await stranger.goto(`${app.address}/controle`)
    expect(reply?.status()).toBe(200)
    expect(await stranger.$eval('html', ({ lang }) => lang)).toBe('nl')
    await picture(stranger, `29-verify-${viewport.width}`)
  }, 30_000)

  it('is told that the sealed file was not changed, that it is a demonstration, and who signed', async () => {
    const { title, page } = await check('genuine.pdf', sealed)
    expect(title).toBe('Niet veranderd, maar met een demonstratiezegel')
    expect(page).toContain('DEMONSTRATIE zegel van Leidraad')
    expect(page).toContain('Ayşe Demir')
  }, 30_000)

  it('is told that one byte of the content was changed', async () => {
    const { title, reasons } = await check('changed.pdf', changed(sealed))
    expect(title).toBe('Niet echt, of veranderd')
    expect(reasons).toEqual(['De inhoud is veranderd'])
  }, 30_000)

  it('is told that something was added after the seal', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% en dit ook nog\n')])
    const { title, reasons } = await check('appended.pdf', longer)
    expect(title).toBe('Niet echt, of veranderd')
    expect(reasons).toEqual(['Er is iets toegevoegd'])
  }, 30_000)

  it('is told that a text file cannot be read as a PDF, and can try another', async () => {
    const { title } = await check('letter.txt', Buffer.from('Beste ouders,\n'))
    expect(title).toBe('Niet te lezen')
    expect(await stranger.$('#bestand')).not.toBeNull()
  }, 30_000)

  it('is reminded to choose a file', async () => {
    await stranger.goto(`${app.address}/controle`)
    await Promise.all([
      stranger.waitForNavigation(),
      stranger.locator('form .button[type=submit]').click(),
    ])
    expect(await stranger.$$eval('#fouten a', (links) => links.length)).toBe(1)
  }, 30_000)
})
