/** What people do in a browser: the coordinator in the admin, signers on their phones. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import PostalMime from 'postal-mime'
import type { Browser, Page, Viewport } from 'puppeteer-core'

import { outboxMails, type OutboxMail } from '../../src/actions/mail/outboxMails.js'
import type { RunningApp } from './runningApp.js'

const wide = { width: 1280, height: 900 }
export const phone = { width: 375, height: 780, isMobile: true, hasTouch: true }

type Own = { viewport?: Viewport; downloadPath?: string }

/** A browser of their own: nobody shares a session. */
export async function personIn(
  browser: Browser,
  { viewport = wide, downloadPath }: Own = {},
): Promise<Page> {
  const context = await browser.createBrowserContext(
    downloadPath === undefined ? {} : { downloadBehavior: { policy: 'allow', downloadPath } },
  )
  const page = await context.newPage()
  await page.setViewport(viewport)
  await page.setExtraHTTPHeaders({ 'Accept-Language': 'nl' })
  return page
}

/** Keeps a picture of the whole page when E2E_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES
  if (folder) {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
}

type Account = {
  email: string
  password: string
  /** Where the app has its admin. @default '/admin' */
  admin?: string
}

export async function logIn(
  page: Page,
  address: string,
  { email, password, admin = '/admin' }: Account,
) {
  await page.goto(`${address}${admin}/login`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForSelector('.dashboard')
}

/** Chooses in one of Payload's relationship fields. */
export async function choose(page: Page, field: string, label: string): Promise<void> {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.locator(`#field-${field} .rs__option ::-p-text(${label})`).click()
}

/** Types a day over what is there, and leaves the input. */
export async function typeDay(page: Page, selector: string, text: string): Promise<void> {
  const input = await page.locator(selector).waitHandle()
  await input.click({ count: 3 })
  await input.type(text)
  await page.keyboard.press('Tab')
}

export const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (input) => (input as HTMLInputElement).value)

/** The innermost element with exactly these words, among those that match. */
export const clickText = (page: Page, selector: string, text: string): Promise<void> =>
  page.locator(`${selector} ::-p-text(${text})`).click()

/** Asks the platform with the session of the page, as its own scripts do. */
export function ask(page: Page, method: string, path: string, body?: unknown) {
  return page.evaluate(
    async (verb, address, value) => {
      const reply = await fetch(`/api${address}`, {
        method: verb,
        headers: { 'Content-Type': 'application/json' },
        ...(value !== undefined && { body: JSON.stringify(value) }),
      })
      return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
    },
    method,
    path,
    body,
  )
}

/** A file, with the session of the page. */
export async function download(page: Page, path: string): Promise<Buffer> {
  const binary = await page.evaluate(async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  }, path)
  return Buffer.from(binary, 'latin1')
}

/** The newest link to sign that was mailed to this person, once it has come; another than `known`. */
export const linkOf = (app: RunningApp, email: string, known?: string): Promise<string> =>
  mailedLink(app, { email, to: '/teken/', known: known === undefined ? [] : [known] })

type Wanted = {
  email: string
  /** The page that it leads to. */
  to: '/teken/' | '/concept/' | '/gesprek/'
  known: readonly string[]
}

/** The newest personal link of this kind, in the same way; another than those known. */
export async function mailedLink(
  { outboxDir }: RunningApp,
  { email, to: path, known }: Wanted,
): Promise<string> {
  let link: string | undefined
  await until(async () => {
    const mails = await outboxMails(outboxDir)
    const links = mails.filter(({ to }) => to.includes(email)).flatMap((mail) => mail.links)
    link = links.find((address) => address.includes(path) && !known.includes(address))
    return link !== undefined
  })
  return link ?? ''
}

/** The PDF in the mail to this person, when it has come. */
export async function copyOf({ outboxDir }: RunningApp, email: string): Promise<Buffer> {
  let found: OutboxMail | undefined
  await until(async () => {
    const mails = await outboxMails(outboxDir)
    found = mails.find(({ to, attachments }) => to.includes(email) && attachments.length > 0)
    return found !== undefined
  })
  const mail = found && (await PostalMime.parse(await readFile(join(outboxDir, found.id))))
  return Buffer.from((mail?.attachments[0]?.content ?? new ArrayBuffer(0)) as ArrayBuffer)
}

/** Draws in the signature box with a finger. */
export async function draw(page: Page): Promise<void> {
  const pad = await page.waitForSelector('.pad')
  await pad?.scrollIntoView()
  const box = await pad?.boundingBox()
  if (!box) {
    throw new Error('There is no box to draw in')
  }
  const at = (share: number) => ({
    x: box.x + box.width * (0.1 + 0.8 * share),
    y: box.y + box.height * (0.5 + 0.3 * Math.sin(share * 12)),
  })
  const finger = await page.touchscreen.touchStart(at(0).x, at(0).y)
  for (let step = 1; step <= 30; step += 1) {
    await finger.move(at(step / 30).x, at(step / 30).y)
  }
  await finger.end()
}

/** Waits until it holds; the last answer is in the error when it never does. */
export async function until(holds: () => Promise<boolean>, within = 30_000): Promise<void> {
  const end = Date.now() + within
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`This did not come true within ${within / 1000} s: ${holds.toString()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
