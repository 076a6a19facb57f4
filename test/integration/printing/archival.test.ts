/** What comes along, as it leaves the house, before the judges of PDF/UA-1 and PDF/A-3a. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { PDF } from '@libpdf/core'

import { createComposer } from '../../../src/adapters/handlebars/createComposer.js'
import { createFinisher } from '../../../src/adapters/libpdf/createFinisher.js'
import { readPages } from '../../../src/adapters/libpdf/readPages.js'
import { Structure } from '../../../src/adapters/libpdf/structure.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import type { Print } from '../../../src/ports/printer.js'
import { itJudged, judgePdfs } from '../../support/judge.js'
import { names, starterDocuments } from '../../support/starterDocuments.js'
import { hasTool, runTool } from '../../support/tools.js'

const documents = starterDocuments()
const named = documents.map(({ name }) => name)

describe('a starter document that leaves the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-archival-'))
  const fileOf = (name: string) => join(folder, `${name}.pdf`)
  const composer = createComposer()
  const printer = createPrinter({ timeoutMs: 90_000 })
  const finisher = createFinisher()
  const prints = new Map<string, Print>()

  beforeAll(async () => {
    const at = new Date('2026-11-23T09:00:00Z')
    for (const { name, document } of documents) {
      const print = await printer.print(await composer.compose(document))
      prints.set(name, print)
      writeFileSync(fileOf(name), await finisher.finish({ print, author: 'De Regenboog', at }))
    }
  }, 300_000)
  afterAll(async () => {
    await printer.close()
    await composer.close?.()
    rmSync(folder, { recursive: true, force: true })
  })

  it('comes empty, half filled, full and blank of ten templates, and two standards', () => {
    expect(named).toHaveLength(10 * 4 + 2)
  })

  it.each(named)('%s breaks no rule of accessible print', (name) => {
    expect(prints.get(name)?.reading.faults).toEqual([])
  })

  const inPoppler = hasTool('pdfinfo') ? it.each(named) : it.skip.each(named)
  const squeezed = (text: string) => text.replace(/[\s"]+/g, '')

  // It takes minutes of the long ones, which have the same parts.
  const short = named.filter((name) => !name.endsWith('-full'))
  const inPdfinfo = hasTool('pdfinfo') ? it.each(short) : it.skip.each(short)
  inPdfinfo('%s is read in order, with heads, items and pictures (needs pdfinfo)', (name) => {
    const sections = documents.find((one) => one.name === name)?.document.sections ?? []
    const read = runTool('pdfinfo', ['-struct-text', fileOf(name)])
    const headings = read.split('H2 (block)').slice(1).map(squeezed)
    const places = sections.map(({ number, title }) =>
      headings.findIndex((heading) =>
        heading.includes(squeezed(`NonStruct${number}NonStruct${title}`)),
      ),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(read).toMatch(/^Document\n/)
    expect(read.match(/H1 \(block\)/g)).toHaveLength(1)
    for (const table of read.split(/Table \(block\)/).slice(1)) {
      expect(table).toMatch(/^\s+(Caption[^]*?)?TR\s+TH/)
    }
    for (const item of read.split('LI (block)').slice(1)) {
      expect(item).toMatch(/^\s+(Lbl[^]*?)?LBody/)
    }
    expect(runTool('pdfinfo', ['-struct', fileOf(name)])).toMatch(/Figure/)
  })

  inPoppler('%s carries its typefaces, and no other (needs pdffonts)', (name) => {
    const rows = runTool('pdffonts', [fileOf(name)])
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+(SourceSans3|OpenSans|Noto)/)
      expect(row).toMatch(/yes yes yes\s+\d+\s+0$/)
    }
  })

  const itReads = hasTool('pdftotext') ? it : it.skip
  itReads('has the names of everyone in it (needs pdftotext)', () => {
    const text = runTool('pdftotext', [fileOf('opp-full'), '-']).normalize('NFKC')
    const arabic = /[\u0600-\u06ff]/
    const written = names.filter((name) => !arabic.test(name))
    written.forEach((name) => expect(text).toContain(name.normalize('NFKC')))
  })

  it('says names from right to left in their own order', async () => {
    const pdf = await PDF.load(readFileSync(fileOf('opp-full')))
    const structure = new Structure(pdf, readPages(pdf))
    const said = structure.kidsOf(structure.root).flatMap((kid) => structure.elementOf(kid) ?? [])
    const text = said.map((element) => structure.textRead(element)).join('')
    names.forEach((name) => expect(text).toContain(name))
  })

  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `fails no rule of veraPDF for ${flavour}, whichever it is`,
      () => {
        const verdicts = judgePdfs(flavour, named.map(fileOf))
        const failed = named.filter((_, index) => (verdicts[index] as unknown[]).length > 0)
        expect({ failed, verdicts: verdicts.flat() }).toEqual({ failed: [], verdicts: [] })
      },
      300_000,
    )
  }
})
