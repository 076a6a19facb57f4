/** Makes docs/pictures/*.png from the starter documents, so that the pictures stay true. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createComposer } from '../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../src/adapters/puppeteer/createPrinter.js'
import type { Answers } from '../src/domain/forms/answers.js'
import { composePlan } from '../src/domain/plans/composePlan.js'
import type { PrintableDocument } from '../src/domain/printing/document.js'
import { composeCareProtocol } from '../src/domain/standards/composeCareProtocol.js'
import { composeFunctionDescription } from '../src/domain/standards/composeFunctionDescription.js'
import type {
  CareProtocolContent,
  FunctionDescriptionContent,
  PlanTemplateContent,
} from '../src/domain/standards/content.js'

const PICTURES = join('docs', 'pictures')

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join('templates', `${name}.json`), 'utf8'))

const frame = {
  organisation: { school: 'De Regenboog', board: 'Stichting Het Kompas', accent: '#1d5a8a' },
  status: 'final' as const,
  language: 'nl' as const,
}

type Picture = { document: PrintableDocument; pages: number[] }

function pictures(): Record<string, Picture> {
  const opp = read('opp') as PlanTemplateContent
  const plan = composePlan({
    ...frame,
    status: 'draft',
    definition: opp.definition,
    answers: read('opp-example-answers') as Answers,
    circumstances: { today: '2026-11-22' },
    title: 'Ontwikkelingsperspectief van Łukasz de Vries',
    facts: [
      { label: 'Leerling', value: 'Łukasz de Vries' },
      { label: 'School', value: 'De Regenboog' },
    ],
    signatures: [],
    foot: { label: 'OPP Ł.V.', version: 'concept' },
  })
  const duty = composeFunctionDescription(
    read('function-description-leerlingbegeleider') as FunctionDescriptionContent,
    { ...frame, foot: { label: 'Taakomschrijving', version: 'versie 1' } },
  )
  const protocol = composeCareProtocol(
    read('protocol-time-out-schorsing-verwijdering') as CareProtocolContent,
    { ...frame, foot: { label: 'Protocol', version: 'versie 1' } },
  )
  return {
    plan: { document: plan, pages: [1, 6] },
    'function-description': { document: duty, pages: [2] },
    'care-protocol': { document: protocol, pages: [3] },
  }
}

function drawPage(pdf: string, page: number, picture: string): void {
  const range = ['-f', String(page), '-l', String(page)]
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '80', ...range, pdf, picture])
}

async function drawAll(): Promise<void> {
  const composer = createComposer()
  const printer = createPrinter({ executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] })
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-pictures-'))
  mkdirSync(PICTURES, { recursive: true })
  try {
    for (const [name, { document, pages }] of Object.entries(pictures())) {
      const pdf = join(folder, `${name}.pdf`)
      writeFileSync(pdf, (await printer.print(await composer.compose(document))).pdf)
      pages.forEach((page) => drawPage(pdf, page, join(PICTURES, `${name}-${page}`)))
    }
  } finally {
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await drawAll()
