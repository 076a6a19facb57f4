/** Names of all who are at our schools, as print: typefaces of our own, each in its own direction. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createComposer } from '../../../src/adapters/handlebars/createComposer.js'
import { createFinisher } from '../../../src/adapters/libpdf/createFinisher.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import type { PrintableDocument } from '../../../src/domain/printing/document.js'
import type { Print } from '../../../src/ports/printer.js'
import { printablePlan } from '../../../src/contracts/printablePlan.js'
import { itJudged, judgePdfs } from '../../support/judge.js'
import { hasTool, runTool } from '../../support/tools.js'

const names = [
  'Łukasz',
  'Ayşe',
  '’t Hart',
  'Ağaoğlu',
  'Ștefan',
  'Nguyễn',
  'Ольга',
  'Γιώργος',
  'محمد بن سلمان',
  'שרה כהן',
  '王小明',
  'Հայկ',
  'ქეთევან',
  '😀 ✓ ☒',
  'CO₂ ≥ 3',
  'Adébọ̀wálé Ọlọ́run',
  'R̄asa А́нна',
]
const families =
  /^[A-Z]{6}\+(SourceSans3|OpenSans|NotoSans(Arabic|Hebrew|Armenian|Georgian|Symbols2|SC)|NotoEmoji)/

const document: PrintableDocument = {
  ...printablePlan,
  title: 'Plan van 王小明 en محمد',
  status: 'final',
  facts: names.map((value) => ({ label: 'Leerling', value })),
  sections: [
    {
      id: 'names',
      number: '1',
      title: 'Namen',
      blocks: [
        {
          kind: 'table',
          label: 'Iedereen',
          columns: [{ label: 'Naam' }],
          rows: names.map((name) => [name]),
        },
        {
          kind: 'text',
          paragraphs: names.map((text) => [
            { text, bold: true },
            { text: ` ${text}`, italic: true },
          ]),
        },
      ],
    },
  ],
  foot: { label: 'OPP 王.Հ.ქ.م.Ọ́.شِ.م.س. שרה', version: 'versie 1' },
}

describe('names in print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-names-'))
  const printed = join(process.env.NAMES_PDF ?? folder, 'printed.pdf')
  const finished = join(process.env.NAMES_PDF ?? folder, 'finished.pdf')
  const composer = createComposer()
  const printer = createPrinter({ timeoutMs: 90_000 })
  let print: Print

  beforeAll(async () => {
    print = await printer.print(await composer.compose(document))
    writeFileSync(printed, print.pdf)
    const at = new Date('2026-11-23T09:00:00Z')
    writeFileSync(finished, await createFinisher().finish({ print, author: 'De Regenboog', at }))
  }, 120_000)
  afterAll(async () => {
    await printer.close()
    await composer.close?.()
    rmSync(folder, { recursive: true, force: true })
  })

  const inPoppler = hasTool('pdffonts') ? it : it.skip

  inPoppler.each([
    ['printed', printed],
    ['finished', finished],
  ])('are set in our typefaces when %s, and in no other (needs pdffonts)', (_, file) => {
    const rows = runTool('pdffonts', [file]).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(8)
    rows.forEach((row) => {
      expect(row).toMatch(families)
      expect(row).toMatch(/yes yes yes\s+\d+\s+0$/)
    })
  })

  inPoppler('are set in no other where only the foot has them (needs pdffonts)', async () => {
    const foot = { label: 'OPP 王.Հ.ქ.م.ש.Ẹ́.', version: '☒' }
    const { pdf } = await printer.print(await composer.compose({ ...printablePlan, foot }))
    const file = join(folder, 'foot.pdf')
    writeFileSync(file, pdf)
    const rows = runTool('pdffonts', [file]).trim().split('\n').slice(2)
    expect(rows.filter((row) => !families.test(row))).toEqual([])
    const others = ['SC', 'Hebrew', 'Arabic', 'Armenian', 'Georgian', 'Symbols2']
    others.forEach((name) => expect(rows.join()).toContain(`NotoSans${name}`))
  })

  inPoppler('are set in no other by a layout of somebody’s own (needs pdffonts)', async () => {
    const template = `<h1>{{title}}</h1><p>&check; &hearts; &#x5d0;</p>${names.map((name) => `<p><code>${name}</code> <cite>${name}</cite></p>`).join('')}`
    const css = 'p::before{content:"\\25B8 \\2192  "}code{font-weight:600;font-style:oblique}'
    const look = { cover: 'none', contents: false, columns: 1, logo: false } as const
    const own = { ...look, letterhead: [], source: { template, css } }
    const { pdf } = await printer.print(await composer.compose({ ...document, look: own }))
    const file = join(folder, 'own.pdf')
    writeFileSync(file, pdf)
    const rows = runTool('pdffonts', [file]).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.filter((row) => !families.test(row))).toEqual([])
  })

  /** Poppler's reading of a tag ends at the first of these; its plain text does not. */
  const isMarked = (name: string) => /\p{M}/u.test(name.normalize('NFC'))
  inPoppler('are found again with all their marks (needs pdftotext)', () => {
    const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
    const read = squeezed(runTool('pdftotext', [finished, '-']))
    names
      .filter(isMarked)
      .forEach((name) => expect(read.split(squeezed(name)).length).toBeGreaterThan(4))
  })

  const isRightToLeft = (name: string) => /[\u0590-\u06ff]/.test(name)

  inPoppler('are said whole under the tags (needs pdfinfo)', () => {
    const read = runTool('pdfinfo', ['-struct-text', finished]).replace(/[\s"]+/g, '')
    names
      .filter((name) => !isRightToLeft(name) && !isMarked(name))
      .forEach((name) => expect(read).toContain(name.replace(/\s+/g, '')))
  })

  const inQpdf = hasTool('qpdf') ? it : it.skip
  inQpdf('are said in their own order where they are printed the other way (needs qpdf)', () => {
    const json = runTool('qpdf', ['--json', '--json-key=qpdf', finished])
    names
      .filter(isRightToLeft)
      .forEach((name) => expect(json).toMatch(new RegExp(`"/ActualText": "u: ?${name} ?"`)))
  })

  for (const flavour of ['ua1', '3a'] as const) {
    itJudged(
      `pass veraPDF for ${flavour}`,
      () => {
        expect(judgePdfs(flavour, [finished])).toEqual([[]])
      },
      120_000,
    )
  }
})
