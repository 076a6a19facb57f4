/** The browser behind the printer: what it leaves behind, which is nothing, and where it stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import {
  createPrinter,
  type PrinterOptions,
} from '../../../src/adapters/puppeteer/createPrinter.js'
import { createChromiumProcess } from '../../../src/adapters/puppeteer/chromiumProcess.js'
import { findBrowser } from '../../../src/adapters/puppeteer/findBrowser.js'
import { launchChromium, type Launched } from '../../../src/adapters/puppeteer/launchChromium.js'
import { processesUnder } from '../../../src/adapters/puppeteer/processTree.js'
import { WarmPages } from '../../../src/adapters/puppeteer/warmPages.js'

const isLinux = existsSync('/proc/self/stat')
const itOnLinux = isLinux ? it : it.skip
const machine = hostname().replace(/[^\w]/g, '')
const foldersOf = (id: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`leidraad-browser-${machine}-${id}-`))
const page = (inner: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body>${inner}</body></html>`
const launch = async (): Promise<Launched> =>
  launchChromium(await findBrowser({ platform: process.platform, arch: process.arch }))

async function until(holds: () => boolean): Promise<void> {
  for (let tried = 0; tried < 100 && !holds(); tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describe('a browser that ended', () => {
  const isRunning = (id: number) => existsSync(`/proc/${id}/cmdline`)

  it('while it started has not started, and prints nothing', async () => {
    const search = { platform: process.platform, arch: process.arch }
    const limits = { htmlMb: 1, pdfMb: 1, pages: 1, memoryMb: 1000 }
    const chromium = createChromiumProcess(search, limits)
    const started = chromium.start()
    const stopped = chromium.stop()
    await expect(started).rejects.toThrow('stopped while it started')
    await stopped
  })

  itOnLinux('leaves no process and no file', async () => {
    const before = foldersOf(process.pid)
    const launched = await launch()
    expect(foldersOf(process.pid)).toHaveLength(before.length + 1)
    const family = [launched.id ?? 0, ...processesUnder(launched.id ?? 0)]
    expect(family.length).toBeGreaterThan(2)
    await launched.end()
    await launched.end()
    await until(() => !family.some(isRunning))
    expect(family.filter(isRunning)).toEqual([])
    expect(foldersOf(process.pid)).toEqual(before)
  })

  itOnLinux('leaves nothing when it was killed, asked or not', async () => {
    const before = foldersOf(process.pid)
    const launched = await launch()
    const family = processesUnder(launched.id ?? 0)
    process.kill(launched.id ?? 0, 'SIGKILL')
    await until(() => foldersOf(process.pid).length === before.length)
    await launched.end()
    await until(() => !family.some(isRunning))
    expect(family.filter(isRunning)).toEqual([])
    expect(foldersOf(process.pid)).toEqual(before)
  })

  itOnLinux.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing when this process gets %s, at the latest to the next',
    async (signal) => {
      const script = `import('./src/adapters/puppeteer/createPrinter.ts').then(async ({ createPrinter }) => {
        await createPrinter().print('<title>x</title><p>x</p>')
        console.log('printed')
        setInterval(() => undefined, 1000)
      })`
      const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', '-e', script])
      const id = child.pid ?? 0
      await once(child.stdout, 'data')
      const family = processesUnder(id)
      expect(foldersOf(id)).toHaveLength(1)
      child.kill(signal)
      const [, endedBy] = (await once(child, 'exit')) as [unknown, string]
      expect(endedBy).toBe(signal)
      await until(() => !family.some(isRunning))
      expect(family.filter(isRunning)).toEqual([])
      if (signal === 'SIGKILL') {
        await (await launch()).end()
      }
      expect(foldersOf(id)).toEqual([])
    },
    60_000,
  )

  itOnLinux('takes no folder away of a process that lives, or of another machine', async () => {
    const kept = [`leidraad-browser-${machine}x-1-1-abc`, `leidraad-browser-elsewhere-999999-1-abc`]
    kept.forEach((name) => mkdirSync(join(tmpdir(), name)))
    const [first, second] = [await launch(), await launch()]
    expect(foldersOf(process.pid).length).toBeGreaterThanOrEqual(2)
    await Promise.all([first.end(), second.end()])
    kept.forEach((name) => {
      expect(existsSync(join(tmpdir(), name))).toBe(true)
      rmSync(join(tmpdir(), name), { recursive: true })
    })
  })
})

describe('a page', () => {
  let launched: Launched
  let pages: WarmPages
  beforeAll(async () => {
    launched = await launch()
    pages = new WarmPages(launched.chromium)
    await pages.warm()
  })
  afterAll(() => launched.end())

  const printedOn = async (html: string) => {
    const taken = await pages.take()
    await taken.setContent(html)
    pages.giveBack(taken)
    return taken
  }

  it('is used again for documents that leave no trace', async () => {
    const first = await printedOn(page('<h1>Een</h1><svg role="img"><path d=""/></svg>'))
    expect(await printedOn(page('<p>twee</p>'))).toBe(first)
    expect(await printedOn(page('<table><tr><td>drie</td></tr></table>'))).toBe(first)
    const html = await (await pages.take()).content()
    expect(html).toBe('<html><head></head><body></body></html>')
  })

  it('is out of sight, also after it was cleared', async () => {
    const alone = new WarmPages(launched.chromium)
    const used = new Set<unknown>()
    for (let printed = 0; printed < 60; printed += 1) {
      const taken = await alone.take()
      await taken.setContent(page(`<p>${printed}</p>`))
      expect(await taken.evaluate('document.visibilityState')).toBe('hidden')
      used.add(taken)
      alone.giveBack(taken)
    }
    expect(used.size).toBe(1)
  })

  const picture =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP4z8DwHwyBNBgAAIbAC/ev7m8sAAAAAElFTkSuQmCC'
  it.each([
    ['in the text', `<img alt="x" src="${picture}">`],
    ['far below', `<div style="height:9000px"></div><img alt="x" src="${picture}">`],
    ['behind it', `<p style="background:url(${picture})">x</p>`],
    ['before it', `<style>p::before{content:url(${picture})}</style><p>x</p>`],
  ])('prints a picture %s, though nobody sees it', async (_, inner) => {
    const taken = await pages.take()
    await taken.setContent(page(inner))
    const pdf = Buffer.from(await taken.pdf({ printBackground: true })).toString('latin1')
    pages.giveBack(taken)
    expect(pdf).toContain('/Subtype /Image')
  })

  it.each([
    '<meta name="color-scheme" content="dark">',
    `<meta charset="utf-8" http-equiv="Content-Security-Policy" content="img-src 'none'">`,
    '<base href="https://example.org">',
    '<iframe srcdoc="x"></iframe>',
    '<custom-element></custom-element>',
  ])('is not used again after %s', async (trace) => {
    const traced = await printedOn(page(trace))
    expect(await printedOn(page('<p>x</p>'))).not.toBe(traced)
    // Nobody waits for that.
    await until(() => traced.isClosed())
    expect(traced.isClosed()).toBe(true)
  })
})

describe('a document beyond a limit', () => {
  let printers = 0
  const withLimit = async (limit: PrinterOptions, html: string) => {
    const printer = createPrinter({ ...limit, concurrency: 1, timeoutMs: 60_000 + printers++ })
    const outcome = await printer.print(html).then(
      () => 'printed',
      (error: unknown) => error as { code: string; data: unknown; status: number },
    )
    const after = await printer.print(page('<p>gewoon</p>'))
    await printer.close()
    expect(JSON.stringify(after.reading)).toContain('gewoon')
    return outcome
  }
  const leaf = '<p style="break-after:page">x</p>'

  it('has too many pages, and is told how many there may be', async () => {
    expect(await withLimit({ maxPages: 3 }, page(leaf.repeat(4)))).toMatchObject({
      code: 'printing.tooLong',
      status: 422,
      data: { maxPages: 3 },
    })
    expect(await withLimit({ maxPages: 3 }, page(`${leaf.repeat(2)}<p>x</p>`))).toBe('printed')
  })

  it('is too large, going in or coming out', async () => {
    const tooLarge = { code: 'printing.tooLarge', status: 422, data: { maxMegabytes: 1 } }
    const long = page('é'.repeat(600_000))
    expect(await withLimit({ maxHtmlMb: 1 }, long)).toMatchObject(tooLarge)
    expect(await withLimit({ maxPdfMb: 0.03 }, page('<p>woord</p>'.repeat(2_000)))).toMatchObject({
      code: 'printing.tooLarge',
    })
  })

  itOnLinux(
    'takes too much memory, and ends with its page',
    async () => {
      const rows = page(`<table>${'<tr><td>rij</td></tr>'.repeat(60_000)}</table>`)
      expect(await withLimit({ documentMemoryMb: 120 }, rows)).toMatchObject({
        code: 'printing.tooHeavy',
        status: 422,
      })
    },
    60_000,
  )
})
