import { describe, expect, it } from '@jest/globals'

import type { Answers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import { answerRows } from './answerRows.js'

const sections: Section[] = [
  {
    id: 'start',
    title: 'Start',
    fields: [
      { id: 'talk', type: 'yesNo', label: 'Gesproken' },
      {
        id: 'why',
        type: 'shortText',
        label: 'Waarom niet',
        showWhen: { ref: { field: 'talk' }, is: 'is', value: false },
      },
      { id: 'hours', type: 'number', label: 'Uren' },
      {
        id: 'level',
        type: 'choice',
        label: 'Niveau',
        options: [{ id: 'havo', label: 'Havo' }],
        other: true,
      },
      {
        id: 'scores',
        type: 'scoreTable',
        label: 'Scores',
        rows: [
          { id: 'math', label: 'Rekenen' },
          { id: 'reading', label: 'Lezen' },
        ],
        columns: [{ id: 'mid', type: 'number', label: 'Midden' }],
      },
      {
        id: 'goals',
        type: 'group',
        label: 'Doelen',
        itemLabel: 'Doel',
        fields: [
          { id: 'goal', type: 'longText', label: 'Doel' },
          {
            id: 'actions',
            type: 'group',
            label: 'Acties',
            itemLabel: 'Actie',
            fields: [{ id: 'what', type: 'shortText', label: 'Wat' }],
          },
        ],
      },
    ],
  },
]

const rowsOf = (answers: Answers) =>
  answerRows({
    sections,
    answers,
    state: evaluateForm({ sections }, answers, { today: '2026-11-23' }),
  }).map(({ section: _, ...row }) => Object.values(row).join('|'))

describe('answerRows', () => {
  it('gives every value with the labels of its place', () => {
    const goal = { goal: 'Lezen', actions: [{ id: 'a1', values: { what: 'Elke dag' } }] }
    expect(
      rowsOf({
        start: {
          talk: true,
          hours: 1.5,
          level: 'havo',
          scores: [{ id: 'reading', values: { mid: 12 } }],
          goals: [{ id: 'g1', values: goal }],
        },
      }),
    ).toEqual([
      'Gesproken|||Ja',
      'Uren|||1,5',
      'Niveau|||Havo',
      'Scores|Lezen|Midden|12',
      'Doelen|Doel 1|Doel|Lezen',
      'Doelen|Doel 1 / Actie 1|Acties / Wat|Elke dag',
    ])
  })

  it('leaves out what the answers hide', () => {
    expect(rowsOf({ start: { talk: true, why: 'Ziek' } })).toEqual(['Gesproken|||Ja'])
    expect(rowsOf({ start: { talk: false, why: 'Ziek' } })).toEqual([
      'Gesproken|||Nee',
      'Waarom niet|||Ziek',
    ])
  })
})
