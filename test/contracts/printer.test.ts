import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PDF } from '@libpdf/core'

import { hasTool, runTool } from '../support/tools.js'
import { readFonts } from '../../src/adapters/handlebars/fonts.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { splitFonts } from '../../src/adapters/puppeteer/pageFonts.js'
import { createFakePrinter } from '../fakes/FakePrinter.js'
import { runPrinterContract } from '../../src/contracts/printer.js'

let made = 0
/** Printers with equal options share one browser; a test that closes one wants its own. */
const newPrinter = () => createPrinter({ timeoutMs: 60_000 + made++ })

describe('printer with Chromium', () => {
  runPrinterContract({ createPrinter: newPrinter })
})

describe('fake printer', () => {
  runPrinterContract({ createPrinter: createFakePrinter })
})

describe('isolation in Chromium', () => {
  const printer = newPrinter()
  let server: Server
  let asked: string[] = []
  let address = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('seen')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await printer.close()
    server.close()
  })

  const textOf = async (html: string) => {
    const pdf = await PDF.load((await printer.print(html)).pdf)
    return pdf
      .extractText()
      .map(({ text }) => text)
      .join('\n')
  }

  it('reaches no network', async () => {
    asked = []
    await printer.print(
      `<title>x</title><link rel=stylesheet href="${address}/css"><img src="${address}/img">
       <iframe src="${address}/frame"></iframe><object data="${address}/object"></object>
       <style>@import "${address}/import"; body{background:url(${address}/bg)}</style>
       <meta http-equiv="refresh" content="0;url=${address}/refresh"><script>fetch("${address}/js")</script>`,
    )
    expect(asked).toEqual([])
  })

  it('runs no script', async () => {
    const text = await textOf(
      '<title>x</title><p id=a>oud</p><script>a.textContent="nieuw"</script>',
    )
    expect(text).toContain('oud')
    expect(text).not.toContain('nieuw')
  })

  it('reads no file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leidraad-test-'))
    const file = join(folder, 'secret.txt')
    writeFileSync(file, 'geheim')
    const text = await textOf(
      `<title>x</title><p>zichtbaar</p><iframe src="file://${file}"></iframe>`,
    )
    rmSync(folder, { recursive: true })
    expect(text).toContain('zichtbaar')
    expect(text).not.toContain('geheim')
  })

  it('puts the number of its page beside what is listed, in every document anew', async () => {
    const listed = (anchor: string) =>
      `<li><a href="#${anchor}">Deel ${anchor}</a> <span data-page-of="${anchor}">0</span></li>`
    const parts = (breaks: string) =>
      `<title>x</title><ul>${listed('a')}${listed('b')}</ul><h1 id="a">A</h1><h2 id="b"${breaks}>B</h2>`
    const apart = ' style="break-before:page"'
    expect(await textOf(parts(apart))).toMatch(/Deel a 1\s+Deel b 2/)
    expect(await textOf(parts(apart))).toMatch(/Deel a 1\s+Deel b 2/)
    expect(await textOf(parts(''))).toMatch(/Deel a 1\s+Deel b 1/)
  })

  it('gives no page number where it printed only the start', async () => {
    const html = `<title>x</title><a href="#b">Deel b</a> <span data-page-of="b">0</span><h1>A</h1>
      <h2 id="b" style="break-before:page">B</h2>`
    const { pdf, reading } = await printer.print(html, { pages: 1 })
    const text = (await PDF.load(pdf)).extractText().map((one) => one.text)
    expect(text.join('\n')).toMatch(/Deel b –/)
    expect(reading.texts.join(' ')).toContain('B')
    expect(await textOf(html)).toMatch(/Deel b 2/)
  })

  it('leaves nothing of one document in the next', async () => {
    await printer.print('<title>x</title><style>p{display:none}</style><p>eerste</p>')
    const text = await textOf('<title>y</title><p>tweede</p>')
    expect(text).toContain('tweede')
    expect(text).not.toContain('eerste')
  })

  it('gives each document its own fonts and none of another one', async () => {
    const inSans = '<p style="font-family:\'Source Sans 3\'">Łukasz</p>'
    const withFonts = `<title>x</title><style>${readFonts().facesFor('Ł')}</style>${inSans}`
    expect(splitFonts(withFonts).text).not.toContain('@font-face')
    const fontsOf = async (html: string) => {
      const file = Buffer.from((await printer.print(html)).pdf).toString('latin1')
      return [...file.matchAll(/BaseFont \/\w+\+(\w+)/g)].map(([, font]) => font).join()
    }
    const first = await fontsOf(withFonts)
    expect(first).toMatch(/^SourceSans3/)
    expect(await fontsOf(`<title>x</title>${inSans}`)).not.toContain('SourceSans3')
    expect(await fontsOf(withFonts)).toBe(first)
  })

  it('sets a text in the same fonts, whatever was printed before', async () => {
    const named = (text: string) =>
      `<title>x</title><style>${readFonts().facesFor(text)}</style>` +
      `<p style="font-family:'Source Sans 3'">${text}</p>`
    const sizeOf = async (html: string, by: typeof printer) => (await by.print(html)).pdf.length
    const fresh = newPrinter()
    const expected = await sizeOf(named('Tăřă Đurđević'), fresh)
    await fresh.close()
    await printer.print(named('Łukasz'))
    expect(await sizeOf(named('Tăřă Đurđević'), printer)).toBe(expected)
  })
})

const itWithPgrep = hasTool('pgrep') ? it : it.skip
const browsers = () => {
  const listed = runTool('pgrep', ['-P', String(process.pid), '-f', 'remote-debugging-pipe'])
  return listed.split('\n').filter(Boolean).map(Number)
}

describe('a browser that dies', () => {
  itWithPgrep('is replaced while a document is being printed (needs pgrep)', async () => {
    const printer = newPrinter()
    const before = new Set(browsersOrNone())
    await printer.print('<title>x</title><p>warm</p>')
    const own = browsers().filter((id) => !before.has(id))
    const printed = printer.print(`<title>x</title><p>${'woord '.repeat(100_000)}</p>`)
    own.forEach((id) => process.kill(id, 'SIGKILL'))
    expect((await printed).pdf.length).toBeGreaterThan(1000)
    await printer.close()
    expect(browsersOrNone().filter((id) => !before.has(id))).toEqual([])
  })
})

function browsersOrNone(): number[] {
  try {
    return browsers()
  } catch {
    return []
  }
}
