/** The starter documents as PDF, looked at by tools that are not ours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createComposer } from '../../../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import type { Answers } from '../../../src/domain/definition/answers.js'
import { composePlan } from '../../../src/domain/plans/composePlan.js'
import type { PrintableDocument } from '../../../src/domain/printing/document.js'
import { composeCareProtocol } from '../../../src/domain/standards/composeCareProtocol.js'
import { composeFunctionDescription } from '../../../src/domain/standards/composeFunctionDescription.js'
import type {
  CareProtocolContent,
  FunctionDescriptionContent,
  PlanTemplateContent,
} from '../../../src/domain/standards/content.js'
import { printablePlan } from '../../../src/contracts/printablePlan.js'
import { printableForm, printableScores } from '../../../src/contracts/printableForm.js'
import { hasTool, runTool } from '../../support/tools.js'

const read = (name: string): unknown => JSON.parse(readFileSync(`templates/${name}.json`, 'utf8'))
const opp = read('opp') as PlanTemplateContent
const answers = read('opp-example-answers') as Answers

const organisation = { school: 'De Regenboog', board: 'Stichting Het Kompas' }
const frame = {
  organisation,
  status: 'final' as const,
  language: 'nl' as const,
  foot: { label: 'Standaard', version: 'versie 1', digest: '0f1e2d3c' },
}

const planOf = (filled: Answers, definition = opp.definition) =>
  composePlan({
    ...frame,
    definition,
    answers: filled,
    circumstances: { today: '2026-11-22' },
    title: 'Ontwikkelingsperspectief van Łukasz ’t Hart',
    facts: [{ label: 'Directeur', value: 'Ayşe Yılmaz' }],
    status: 'draft',
    signatures: [],
  })

/** Parts of every length, so that pages end at every place of a part. */
const parts = Array.from({ length: 70 }, (_, index) => ({
  id: `part${index}`,
  title: `Hoofdstuk over onderwerp ${index + 1}`,
  lines: Array.from({ length: 1 + ((index * 7) % 13) }, () => 'Een regel van dit onderdeel.'),
}))
const manyParts = {
  definition: {
    ...opp.definition,
    slots: [],
    guards: {},
    sections: parts.map(({ id, title }) => ({
      id,
      title,
      intro: `Waar ${title} over gaat.`,
      fields: [{ id: 'text', type: 'longText' as const, label: 'Verslag' }],
    })),
  },
  answers: Object.fromEntries(parts.map(({ id, lines }) => [id, { text: lines.join('\n') }])),
}

const half: Answers = Object.fromEntries(Object.entries(answers).slice(0, 6))

const documents: Record<string, PrintableDocument> = {
  'an empty OPP': planOf({}),
  'a half-filled OPP': planOf(half),
  'a filled OPP': planOf(answers),
  'a signed plan with forty rows': printablePlan,
  'a plan with scores and structure': printableScores,
  'a form on paper': printableForm,
  'a plan of many parts': planOf(manyParts.answers, manyParts.definition),
  'a function description': composeFunctionDescription(
    read('function-description-leerlingbegeleider') as FunctionDescriptionContent,
    frame,
  ),
  'a care protocol': composeCareProtocol(
    read('protocol-time-out-schorsing-verwijdering') as CareProtocolContent,
    frame,
  ),
}
const names = Object.keys(documents)
const withoutTables = ['an empty OPP', 'a plan of many parts']

const folder = mkdtempSync(join(tmpdir(), 'leidraad-print-'))
const fileOf = (name: string) => join(folder, `${names.indexOf(name)}.pdf`)

/** Skips by name with the reason where the tool is missing. */
const withTool = (tool: string) => (hasTool(tool) ? it.each(names) : it.skip.each(names))
const reason = (tool: string) => (hasTool(tool) ? '' : ` (skipped: ${tool} is not installed)`)

const squeezed = (text: string) => text.replace(/\s+/g, '')

/** The last line above the foot, without the number of a heading. */
function lastOf(page: string): string {
  const lines = page.split('\n').filter((line) => line.trim() !== '')
  const foot = lines.findIndex((line) => /Pagina \d+ van \d+/.test(line))
  return squeezed((lines[foot - 1] ?? '').replace(/^ *\d+ +/, ''))
}

const headingsOf = ({ title, sections }: PrintableDocument) => [
  title,
  ...sections.map((section) => section.title),
]

describe('printed documents', () => {
  const printer = createPrinter({ timeoutMs: 90_000 })

  beforeAll(async () => {
    const composer = createComposer()
    for (const [name, document] of Object.entries(documents)) {
      writeFileSync(fileOf(name), (await printer.print(await composer.compose(document))).pdf)
    }
  }, 120_000)
  afterAll(async () => {
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  })

  withTool('qpdf')(`%s is a sound PDF${reason('qpdf')}`, (name) => {
    expect(runTool('qpdf', ['--check', fileOf(name)])).toContain(
      'No syntax or stream encoding errors',
    )
  })

  withTool('pdfinfo')(`%s is tagged A4 with its title${reason('pdfinfo')}`, (name) => {
    const info = runTool('pdfinfo', [fileOf(name)])
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Page size: .*A4/)
    expect(info).toContain(documents[name]?.title)
  })

  withTool('pdfinfo')(`%s has its headings in the structure${reason('pdfinfo')}`, (name) => {
    const structure = runTool('pdfinfo', ['-struct-text', fileOf(name)])
    const levels = [...structure.matchAll(/^ *H([1-6]) /gm)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) =>
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1),
    )
    const text = squeezed(structure.replace(/["\n]/g, ''))
    headingsOf(documents[name] ?? printablePlan).forEach((heading) =>
      expect(text).toContain(squeezed(heading)),
    )
  })

  withTool('pdfinfo')(`%s has a scope on every table head${reason('pdfinfo')}`, (name) => {
    const structure = runTool('pdfinfo', ['-struct', fileOf(name)])
    const heads = structure.match(/^ *TH\b/gm)?.length ?? 0
    expect(structure.match(/\/Scope \/(Column|Row)/g)?.length ?? 0).toBe(heads)
    expect(heads > 0).toBe(!withoutTables.includes(name))
  })

  withTool('pdftotext')(
    `%s keeps every name and its last page number${reason('pdftotext')}`,
    (name) => {
      const text = runTool('pdftotext', [fileOf(name), '-'])
      const pages = text.split('\f').length - 1
      expect(text).toContain(`Pagina ${pages} van ${pages}`)
      documents[name]?.facts.forEach(({ value }) =>
        expect(squeezed(text)).toContain(squeezed(value)),
      )
    },
  )

  withTool('pdftotext')(
    `%s ends no page with the heading of a part or its introduction${reason('pdftotext')}`,
    (name) => {
      const { sections = [] } = documents[name] ?? {}
      const openings = sections.flatMap(({ title, intro }) => [title, ...(intro ? [intro] : [])])
      const ends = runTool('pdftotext', ['-layout', fileOf(name), '-'])
        .split('\f')
        .map(lastOf)
      for (const opening of openings.map(squeezed)) {
        expect(ends.filter((end) => end.length > 9 && opening.endsWith(end))).toEqual([])
      }
    },
  )

  const signedPlan = 'a signed plan with forty rows'
  const itWith = (tool: string) => (hasTool(tool) ? it : it.skip)

  itWith('qpdf')(`signatures and code have alternative texts${reason('qpdf')}`, () => {
    const json = runTool('qpdf', ['--json', '--json-key=qpdf', fileOf(signedPlan)])
    expect(json).toContain('"/Alt": "u:Handtekening van Σοφία Παππά"')
    expect(json).toContain('"/Alt": "u:QR-code met het adres https://leidraad.example/controleren"')
  })

  itWith('pdftotext')(
    `a table head comes back on every page of its table${reason('pdftotext')}`,
    () => {
      const pages = runTool('pdftotext', ['-layout', fileOf(signedPlan), '-']).split('\f')
      const withRows = pages.filter((page) => /^ *Doel \d+ /m.test(page))
      expect(withRows.length).toBeGreaterThan(1)
      withRows.forEach((page) => expect(page).toMatch(/^ *Doel +Uur$/m))
    },
  )

  itWith('pdftotext')(
    `a declined signature is as plain as a given one${reason('pdftotext')}`,
    () => {
      const text = runTool('pdftotext', [fileOf(signedPlan), '-'])
      expect(text).toContain('Niet ondertekend')
      expect(text).toContain('Ik wil eerst een gesprek.')
      expect(text).toContain('Nguyễn Thị Hoa')
      expect(text).toContain('Concept')
    },
  )
})
