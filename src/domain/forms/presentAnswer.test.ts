import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { definitions } from '../../../test/support/definitions.js'
import { answersTo } from '../../../test/support/fittingAnswers.js'
import type { Block } from '../printing/document.js'
import type { Answer, SectionAnswers } from '../definition/answers.js'
import type { Field } from '../fieldTypes/index.js'
import type { Section } from '../definition/definition.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { formatDate, formatDateTime, formatNumber, isoDay } from '../kernel/format.js'
import { presentField } from './presentAnswer.js'
import { sectionBlocks } from './sectionBlocks.js'

const options = [
  { id: 'a', label: 'Eerste' },
  { id: 'b', label: 'Tweede' },
]
const cases: [string, Field, Answer, string, unknown][] = [
  ['a date', { id: 'f', label: 'L', type: 'date' }, '2026-11-22', 'value', '22 november 2026'],
  ['a number', { id: 'f', label: 'L', type: 'number', unit: 'uur' }, 1.5, 'value', '1,5 uur'],
  ['no', { id: 'f', label: 'L', type: 'yesNo' }, false, 'value', 'Nee'],
  ['a choice', { id: 'f', label: 'L', type: 'choice', options }, 'b', 'value', 'Tweede'],
  [
    'choices',
    { id: 'f', label: 'L', type: 'choices', options },
    ['b', 'a'],
    'items',
    ['Eerste', 'Tweede'],
  ],
  [
    'a text',
    { id: 'f', label: 'L', type: 'longText' },
    'Een\r\n\n twee \n',
    'paragraphs',
    ['Een', 'twee'],
  ],
  [
    'an unknown option',
    { id: 'f', label: 'L', type: 'choice', options },
    'z',
    'kind',
    'unanswered',
  ],
  ['a text for a number', { id: 'f', label: 'L', type: 'number' }, '7', 'kind', 'unanswered'],
  ['blank text', { id: 'f', label: 'L', type: 'longText' }, ' \n ', 'kind', 'unanswered'],
]

const table: Field = {
  id: 't',
  label: 'Uren',
  type: 'table',
  columns: [
    { id: 'who', label: 'Wie', type: 'shortText' },
    { id: 'hours', label: 'Uur', type: 'number' },
  ],
}

describe('presentField', () => {
  it.each(cases)('shows %s as people read it', (_, ...[field, answer, key, shown]) => {
    expect(presentField(field, answer, 'nl')).toMatchObject({ [key]: shown })
  })

  it('leaves no cell empty and drops rows without any answer', () => {
    const rows = [
      { id: '1', values: { who: 'Noor' } },
      { id: '2', values: { who: ' ' } },
    ]
    expect(presentField(table, rows, 'nl')).toEqual({
      kind: 'table',
      id: 't',
      label: 'Uren',
      columns: [
        { label: 'Wie', align: 'start' },
        { label: 'Uur', align: 'end' },
      ],
      rows: [['Noor', '–']],
    })
    expect(presentField(table, rows.slice(1), 'nl').kind).toBe('unanswered')
  })
})

const emptyText = (blocks: Block[]): boolean =>
  [...JSON.stringify(blocks).matchAll(/"(?:text|value|title)":"(\s*)"/g)].length > 0 ||
  blocks.some((block) => block.kind === 'table' && block.rows.flat().includes(''))

const blocksOf = (section: Section, answers: SectionAnswers | undefined): Block[] => {
  const state = evaluateForm(
    { sections: [section] },
    { [section.id]: answers },
    { today: '2026-11-23' },
  )
  return sectionBlocks({ section, answers, state, language: 'nl' })
}

describe('sectionBlocks', () => {
  it('joins short answers in a row into one list of facts', () => {
    const fields: Field[] = [
      { id: 'a', label: 'A', type: 'shortText' },
      { id: 'b', label: 'B', type: 'yesNo' },
      { id: 'x', label: 'Uitleg', type: 'explanation', text: 'Niet afgedrukt.' },
      { id: 'c', label: 'C', type: 'longText' },
    ]
    const answers = { a: 'een', b: true }
    expect(blocksOf({ id: 's', title: 'S', fields }, answers)).toEqual([
      {
        kind: 'facts',
        facts: [
          { label: 'A', value: 'een' },
          { label: 'B', value: 'Ja' },
        ],
      },
      { kind: 'unanswered', label: 'C' },
    ])
  })

  it('makes nothing empty of any valid answers', () => {
    const complete = definitions.chain((definition) =>
      answersTo(definition).map((answers) => ({ definition, answers })),
    )
    fc.assert(
      fc.property(complete, ({ definition, answers }) => {
        for (const section of definition.sections) {
          const blocks = blocksOf(section, answers[section.id])
          expect(emptyText(blocks)).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('format', () => {
  it.each([
    ['2026-01-01', '1 januari 2026', '1 January 2026'],
    ['2026-12-31', '31 december 2026', '31 December 2026'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
  ])('writes the date %s', (iso, nl, en) => {
    expect([formatDate(iso, 'nl'), formatDate(iso, 'en')]).toEqual([nl, en])
  })

  it.each([
    ['2026-11-22T13:05:00Z', '22 november 2026, 14.05 uur'],
    ['2026-07-01T22:30:00Z', '2 juli 2026, 00.30 uur'],
    ['nonsense', 'nonsense'],
  ])('writes the moment %s on the clock of Amsterdam', (moment, text) => {
    expect(formatDateTime(moment, 'nl')).toBe(text)
  })

  it.each([
    ['2026-07-01T22:30:00Z', '2026-07-02'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['nonsense', 'nonsense'],
  ])('names the day of %s in Amsterdam', (moment, day) => {
    expect(isoDay(moment)).toBe(day)
  })

  it.each([
    [2026, '2026'],
    [12500, '12.500'],
    [-7.25, '-7,25'],
    [0.1234567, '0,1234567'],
  ])('writes the number %d', (value, text) => {
    expect(formatNumber(value, 'nl')).toBe(text)
  })

  it('writes units after a space, percentages without', () => {
    expect(formatNumber(62.5, 'nl', { unit: '%' })).toBe('62,5%')
    expect(formatNumber(2, 'en', { unit: 'hours' })).toBe('2 hours')
  })
})
