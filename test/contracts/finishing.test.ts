/** Every construct that Chromium tags wrongly, finished and shown to judges that are not ours. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { readFonts } from '../../src/adapters/handlebars/fonts.js'
import { createFinisher } from '../../src/adapters/libpdf/createFinisher.js'
import { createPrinter } from '../../src/adapters/puppeteer/createPrinter.js'
import { constructs, pageOf } from '../fixtures/constructs.js'
import { hasTool, runTool } from '../support/tools.js'
import { itJudged, judgePdfs } from '../support/judge.js'

const named = constructs.map((construct, index) => [construct.name, index] as const)

describe('a finished construct', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-constructs-'))
  const fileOf = (index: number) => join(folder, `${index}.pdf`)
  const made = () => constructs.map((_, index) => fileOf(index)).filter(existsSync)
  const printer = createPrinter()
  const finisher = createFinisher()
  const at = new Date('2026-11-23T09:00:00Z')
  const refused = new Map<string, unknown>()
  const faces = readFonts().facesFor('☒ Aa Ọ́ọ̀R̄ محمدس')

  beforeAll(async () => {
    for (const [index, construct] of constructs.entries()) {
      const print = await printer.print(pageOf(construct, faces))
      const finished = finisher.finish({ print, author: 'De Regenboog', at })
      await finished.then(
        (bytes) => writeFileSync(fileOf(index), bytes),
        (error: unknown) => refused.set(construct.name, error),
      )
    }
  }, 120_000)
  afterAll(async () => {
    await printer.close()
    rmSync(folder, { recursive: true })
  })

  it('is refused nowhere', () => {
    expect(Object.fromEntries(refused)).toEqual({})
  })

  it('has the same bytes when its page is printed once more, at another time', async () => {
    const [construct] = constructs
    const print = await printer.print(pageOf(construct as (typeof constructs)[number], faces))
    const again = await finisher.finish({ print, author: 'De Regenboog', at })
    expect(Buffer.compare(again, readFileSync(fileOf(0)))).toBe(0)
  })

  const inPoppler = hasTool('pdfinfo') ? it.each(named) : it.skip.each(named)
  inPoppler('%s is read as it is meant (needs pdfinfo)', (_, index) => {
    const { tags = [], absent = [] } = constructs[index] ?? {}
    const read = runTool('pdfinfo', ['-struct-text', fileOf(index)])
    const attributes = runTool('pdfinfo', ['-struct', fileOf(index)])
    tags.forEach((tag) => expect(`${read}\n${attributes}`).toMatch(tag))
    absent.forEach((tag) => expect(read).not.toMatch(tag))
  })

  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `all pass veraPDF as ${flavour}`,
      () => {
        const verdicts = judgePdfs(flavour, made())
        expect(verdicts).toEqual(made().map(() => []))
      },
      120_000,
    )
  }
})
