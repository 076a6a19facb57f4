import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Block } from '../printing/document.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Answer } from '../definition/answers.js'
import type { Field } from '../fieldTypes/index.js'
import type { InnerField } from '../fieldTypes/group.js'
import type { ScoreTableField } from '../fieldTypes/scoreTable.js'
import { sectionBlocks } from './sectionBlocks.js'

const figuresOf = (field: Field, answer: Answer) => {
  const section = { id: 's', title: 'S', fields: [field] }
  const answers = { s: { [field.id]: answer } }
  const state = evaluateForm({ sections: [section] }, answers, { today: '2026-11-23' })
  const [block] = sectionBlocks({ section, answers: answers.s, state, language: 'nl' })
  return (block as Extract<Block, { kind: 'items' | 'scoreTable' }> | undefined)?.figures ?? []
}

describe('a chart with a score table', () => {
  const table: ScoreTableField = {
    id: 't',
    type: 'scoreTable',
    label: 'Groei',
    rows: [
      { id: 'r', label: 'Rekenen' },
      { id: 'l', label: 'Lezen' },
    ],
    columns: [
      { id: 'a', type: 'number', label: 'Midden', unit: 'punten' },
      { id: 'b', type: 'number', label: 'Eind', unit: 'punten' },
      {
        id: 'c',
        type: 'computed',
        label: 'Groei',
        result: 'number',
        expression: { fn: 'minus', of: [{ ref: { field: 'b' } }, { ref: { field: 'a' } }] },
      },
    ],
    chart: true,
  }
  const answer: Answer = [
    { id: 'l', values: { a: 31.5, b: 40 } },
    { id: 'r', values: { a: 20 } },
  ]

  it('draws the moments, and not what is computed of them', () => {
    expect(figuresOf(table, answer)).toMatchObject([
      {
        kind: 'lineChart',
        measure: 'punten',
        moments: ['Midden', 'Eind'],
        series: [
          { name: 'Rekenen', values: [20, null] },
          { name: 'Lezen', values: [31.5, 40] },
        ],
      },
    ])
  })

  it('is there only where its author asks for it', () => {
    expect(figuresOf({ ...table, chart: false }, answer)).toEqual([])
  })

  it('reads numbers in text as people write them', () => {
    const columns = [
      { id: 'a', type: 'shortText' as const, label: 'Midden' },
      { id: 'b', type: 'shortText' as const, label: 'Eind' },
    ]
    const text = { ...table, columns }
    expect(figuresOf(text, [{ id: 'l', values: { a: '7,5', b: '1.250' } }])).toMatchObject([
      { series: [{ values: [7.5, 1250] }] },
    ])
    expect(figuresOf(text, [{ id: 'l', values: { a: '7,5', b: 'IV' } }])).toEqual([])
  })
})

describe('a chart of goals', () => {
  const goals = (progress: InnerField, purpose?: 'goals'): Field => ({
    id: 'g',
    type: 'group',
    label: 'Doelen',
    itemLabel: 'Doel',
    ...(purpose && { purpose }),
    fields: [{ id: 'goal', type: 'longText', label: 'Doel' }, progress],
  })
  const scale: InnerField = { id: 'p', type: 'scale', label: 'Ver', min: 0, max: 4, progress: true }
  const status: InnerField = {
    id: 'p',
    type: 'choice',
    label: 'Stand',
    options: [
      { id: 'n', label: 'Loopt nog' },
      { id: 'y', label: 'Behaald' },
      { id: 'x', label: 'Gestopt' },
    ],
    progress: true,
  }
  const three = (...answers: Answer[]) =>
    answers.map((p, index) => ({ id: `r${index}`, values: { goal: `Doel ${index}`, p } })) as Answer

  it('shows how far each is', () => {
    expect(figuresOf(goals(scale, 'goals'), three(4, null, 1))).toEqual([
      {
        kind: 'progressChart',
        about: 'Staafgrafiek bij ‘Doelen’: hoe ver ieder is.',
        bars: [
          {
            name: 'Doel 1',
            subject: 'Doel 0',
            share: 1,
            value: '4 van 4',
            said: 'Doel 1: 4 van 4.',
          },
          {
            name: 'Doel 2',
            subject: 'Doel 1',
            share: 0,
            value: 'Niet ingevuld',
            said: 'Doel 2: Niet ingevuld.',
          },
          {
            name: 'Doel 3',
            subject: 'Doel 2',
            share: 0.25,
            value: '1 van 4',
            said: 'Doel 3: 1 van 4.',
          },
        ],
      },
    ])
  })

  it('shows which stand where, in the order of the options, open ones last', () => {
    expect(figuresOf(goals(status, 'goals'), three(null, 'y', 'n', 'y'))).toMatchObject([
      {
        kind: 'standChart',
        bars: [
          { name: 'Loopt nog', numbers: [3], said: 'Loopt nog: Doel 3.' },
          { name: 'Behaald', numbers: [2, 4], said: 'Behaald: Doel 2, Doel 4.' },
          { name: 'Niet ingevuld', numbers: [1] },
        ],
      },
    ])
  })

  it.each<[string, Field, Answer]>([
    ['one goal', goals(scale, 'goals'), three(4)],
    ['goals of which nothing is said', goals(status, 'goals'), three(null, null)],
    [
      'a range that no bar can show',
      goals(
        { id: 'p', type: 'number', label: 'N', min: -1e308, max: 1e308, progress: true },
        'goals',
      ),
      three(1e308, 2),
    ],
    ['what is no goal', goals(scale), three(1, 2)],
    [
      'an answer that is not about progress',
      goals({ ...status, progress: false }, 'goals'),
      three('y', 'n'),
    ],
    [
      'a number without an end',
      goals({ id: 'p', type: 'number', label: 'N', progress: true }, 'goals'),
      three(1, 2),
    ],
  ])('draws nothing of %s', (_, field, answer) => {
    expect(figuresOf(field, answer)).toEqual([])
  })

  it('keeps every bar within its length and every goal in one bar', () => {
    const percent: InnerField = { id: 'p', type: 'number', label: '%', unit: '%', progress: true }
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -50, max: 300 })), { minLength: 2 }),
        (of) => {
          for (const figure of figuresOf(goals(percent, 'goals'), three(...of))) {
            const bars = figure.kind === 'progressChart' ? figure.bars : []
            expect(bars).toHaveLength(of.length)
            bars.forEach(({ share }) => expect(share >= 0 && share <= 1).toBe(true))
          }
        },
      ),
    )
  })
})
