/** Every document that comes along, empty, half filled and full, as it would leave the house. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Answer, Answers } from '../../src/domain/definition/answers.js'
import { composePlan } from '../../src/domain/plans/composePlan.js'
import type { Fact, PrintableDocument } from '../../src/domain/printing/document.js'
import { composeCareProtocol } from '../../src/domain/standards/composeCareProtocol.js'
import { composeFunctionDescription } from '../../src/domain/standards/composeFunctionDescription.js'
import type { PlanTemplateContent, StandardContent } from '../../src/domain/standards/content.js'
import { paperWords } from '../../src/translations/paper.js'
import { printablePlan } from '../../src/contracts/printablePlan.js'

/** As people in Dutch schools are called. */
export const names = [
  'Łukasz ’t Hart',
  'Ayşe Yılmaz-Ağaoğlu',
  'Ștefan Popescu',
  'Nguyễn Thị Hoa',
  'Ольга Кузнецова',
  'Γιώργος Παππάς',
  'محمد بن سلمان',
  'שרה כהן',
  '王小明',
  'Zoë van den Ĳssel',
  'Đorđe Žižić',
]

/** A PNG of 2 by 2 with transparency. */
const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP4z8DwHwyBNBgAAIbAC/ev7m8sAAAAAElFTkSuQmCC'

const MANY_ROWS = 40

const read = (path: string): unknown => JSON.parse(readFileSync(join('templates', path), 'utf8'))

type Named = { name: string; document: PrintableDocument }

export const starterDocuments = (): Named[] =>
  readdirSync('templates')
    .filter((file) => file.endsWith('.json') && !file.includes('answers'))
    .flatMap((file) => documentsOf(file, read(file) as StandardContent))

function documentsOf(file: string, content: StandardContent): Named[] {
  const name = file.replace('.json', '')
  const frame = {
    organisation: { school: 'De Regenboog', board: 'Stichting Het Kompas', logo },
    status: 'final' as const,
    language: 'nl' as const,
    foot: { label: 'Starter', version: 'versie 1', digest: 'a1b2c3d4' },
  }
  switch (content.kind) {
    case 'functionDescription':
      return [{ name, document: composeFunctionDescription(content, frame) }]
    case 'careProtocol':
      return [{ name, document: composeCareProtocol(content, frame) }]
    case 'planTemplate':
      return plansOf(name, content, frame)
  }
}

type Frame = Pick<PrintableDocument, 'organisation' | 'status' | 'language' | 'foot'>

function plansOf(name: string, template: PlanTemplateContent, frame: Frame): Named[] {
  const { title, definition, layout } = template
  const example = read(
    name === 'opp' ? 'opp-example-answers.json' : `examples/${name}.json`,
  ) as Answers
  const compose = (answers: Answers, facts: Fact[]) =>
    composePlan({
      ...frame,
      title,
      definition,
      answers,
      facts,
      signatures: [],
      circumstances: { today: '2026-11-23' },
      ...(layout && { layout }),
    })
  const one = [{ label: 'Leerling', value: names[0] ?? '' }]
  const everyone = names.map((value) => ({ label: 'Leerling', value }))
  const { signatures, evidence } = printablePlan
  return [
    { name: `${name}-empty`, document: compose({}, one) },
    { name: `${name}-half`, document: compose(halfOf(example), one) },
    {
      name: `${name}-full`,
      document: { ...compose(grown(example), everyone), signatures, ...(evidence && { evidence }) },
    },
    {
      name: `${name}-blank`,
      document: composePlan({
        ...frame,
        title,
        definition,
        answers: {},
        facts: [{ label: 'Leerling', value: '' }],
        signatures: [],
        circumstances: { today: '2026-11-23' },
        blank: paperWords(definition, 'nl'),
        ...(layout && { layout }),
      }),
    },
  ]
}

const halfOf = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter((_, index) => index % 2 === 0))

/** With as many rows in one table as a long year brings. */
function grown(answers: Answers): Answers {
  const places = Object.entries(answers).flatMap(([section, fields]) =>
    Object.entries(fields).flatMap(([field, answer]) =>
      isRows(answer) ? [{ section, field, answer }] : [],
    ),
  )
  const flattest = places.sort((one, other) => sizeOf(one.answer) - sizeOf(other.answer))[0]
  return flattest
    ? {
        ...answers,
        [flattest.section]: {
          ...answers[flattest.section],
          [flattest.field]: manyRows(flattest.answer),
        },
      }
    : answers
}

const sizeOf = (rows: readonly Row[]): number => JSON.stringify(rows[0]).length

type Row = { id: string; values: Record<string, Answer> }

const isRows = (answer: unknown): answer is Row[] =>
  Array.isArray(answer) &&
  answer.length > 0 &&
  answer.every((row) => typeof row === 'object' && row !== null && 'id' in row && 'values' in row)

const manyRows = (rows: readonly Row[]): Row[] =>
  Array.from({ length: MANY_ROWS }, (_, index) => {
    const row = rows[index % rows.length] as Row
    return index < rows.length ? row : { ...row, id: `${row.id}-${index}` }
  })
