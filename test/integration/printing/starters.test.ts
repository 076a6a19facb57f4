/** Every starter template as PDF: filled, and as an empty form for a meeting on paper. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createComposer } from '../../../src/adapters/handlebars/createComposer.js'
import { createPrinter } from '../../../src/adapters/puppeteer/createPrinter.js'
import { contributorRoles } from '../../../src/domain/definition/access.js'
import type { Answers } from '../../../src/domain/definition/answers.js'
import type { Section } from '../../../src/domain/definition/definition.js'
import { parseDefinition } from '../../../src/domain/forms/parseDefinition.js'
import { validateAnswers } from '../../../src/domain/forms/validateAnswers.js'
import { composePlan } from '../../../src/domain/plans/composePlan.js'
import type { PrintableDocument } from '../../../src/domain/printing/document.js'
import type { PlanTemplateContent, StandardContent } from '../../../src/domain/standards/content.js'
import { paperWords } from '../../../src/translations/paper.js'
import { hasTool, runTool } from '../../support/tools.js'

const read = (path: string): unknown => JSON.parse(readFileSync(join('templates', path), 'utf8'))

const starters = readdirSync('templates')
  .filter((name) => name.endsWith('.json') && !name.includes('answers'))
  .map((name) => ({ name, content: read(name) as StandardContent }))
  .filter(
    (starter): starter is { name: string; content: PlanTemplateContent } =>
      starter.content.kind === 'planTemplate',
  )
const examplePath = (name: string) =>
  name === 'opp.json' ? 'opp-example-answers.json' : `examples/${name}`
const circumstances = { today: '2026-11-23' }

function documentOf(
  { title, definition, layout }: PlanTemplateContent,
  given: { answers: Answers; isBlank: boolean },
): PrintableDocument {
  return composePlan({
    title,
    organisation: { school: 'De Regenboog', board: 'Stichting Het Kompas', accent: '#1d5a8a' },
    status: 'draft',
    foot: { label: 'Starter', version: 'concept' },
    facts: [{ label: 'Leerling', value: 'Łukasz de Vries-Kowalski' }],
    signatures: [],
    language: 'nl',
    definition,
    circumstances,
    answers: given.answers,
    ...(layout && { layout }),
    ...(given.isBlank && { blank: paperWords(definition, 'nl') }),
  })
}

const squeezed = (text: string) => text.replace(/\s+/g, '')
const named = starters.map(({ name, content }) => [name, content] as const)
/** Whether somebody from outside may be asked to fill it, who is spoken to with `u`. */
const isAskedOfOthers = ({ access }: Section): boolean =>
  access?.fill?.some((audience) => (contributorRoles as readonly string[]).includes(audience)) ??
  false

describe('what a starter template asks', () => {
  it.each(named)('of the school alone speaks with je: %s', (_, { definition }) => {
    const ofSchool = definition.sections.filter((section) => !isAskedOfOthers(section))
    expect(JSON.stringify(ofSchool).match(/.{0,40}\b(u|uw)\b.{0,40}/gi)).toBeNull()
  })
})

const poppler = hasTool('pdftotext')
const reason = poppler ? '' : ' (skipped: pdftotext is not installed)'

describe('starter templates', () => {
  const printer = createPrinter({ timeoutMs: 90_000 })
  const composer = createComposer()
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-starters-'))
  const fileOf = (name: string, kind: string) =>
    join(process.env.STARTER_PDFS ?? folder, `${name.replace('.json', '')}-${kind}.pdf`)

  beforeAll(async () => {
    for (const [name, content] of named) {
      const answers = read(examplePath(name)) as Answers
      for (const kind of ['filled', 'blank'] as const) {
        const document = documentOf(content, { answers, isBlank: kind === 'blank' })
        writeFileSync(
          fileOf(name, kind),
          (await printer.print(await composer.compose(document))).pdf,
        )
      }
    }
  }, 180_000)
  afterAll(async () => {
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are the ten that schools asked for', () => {
    expect(named.map(([name]) => name)).toEqual([
      'evaluatie.json',
      'groepskaart.json',
      'groepsplan.json',
      'handelingsplan.json',
      'opp.json',
      'persoonlijk-leerplan.json',
      'portfolio.json',
      'toetskalender.json',
      'verslag-oudergesprek.json',
      'zorgplan.json',
    ])
  })

  it.each(named)('%s is a sound template with a complete example', (name, { definition }) => {
    expect(parseDefinition(definition)).toEqual({ ok: true, definition })
    expect(existsSync(join('templates', examplePath(name)))).toBe(true)
    const answers = read(examplePath(name))
    expect(validateAnswers({ definition, answers, level: 'sign', circumstances })).toEqual([])
  })

  const inPdf = poppler ? it.each(named) : it.skip.each(named)
  inPdf(`%s prints every visible answer and every question${reason}`, (name, content) => {
    const answers = read(examplePath(name)) as Answers
    const filled = squeezed(runTool('pdftotext', [fileOf(name, 'filled'), '-']))
    const blank = squeezed(runTool('pdftotext', [fileOf(name, 'blank'), '-']))
    for (const { title, fields, id } of content.definition.sections) {
      expect(filled).toContain(squeezed(title))
      expect(blank).toContain(squeezed(title))
      for (const field of fields) {
        if (field.type !== 'explanation' && field.type !== 'computed') {
          expect(blank).toContain(squeezed(field.label))
        }
        const answer = answers[id]?.[field.id]
        if (field.type === 'shortText' && typeof answer === 'string') {
          expect(filled).toContain(squeezed(answer))
        }
      }
    }
    expect(blank).not.toContain('Nietingevuld')
  })

  const inPdfinfo = hasTool('pdfinfo') ? it : it.skip
  inPdfinfo('opp.json fills seven pages, so that eight hold its signatures and evidence', () => {
    const said = runTool('pdfinfo', [fileOf('opp.json', 'filled')])
    expect(Number(/^Pages:\s+(\d+)/m.exec(said)?.[1])).toBeLessThanOrEqual(7)
  })
})
