import { describe, expect, it } from '@jest/globals'

import type { PlanDefinition } from '../domain/definition/definition.js'
import { validateAnswers } from '../domain/forms/validateAnswers.js'
import { issueText } from './forms.js'

const definition: PlanDefinition = {
  format: 'leidraad.plan-definition',
  formatVersion: 1,
  slots: [],
  sections: [
    {
      id: 'part',
      title: 'Deel',
      fields: [
        {
          id: 'goals',
          type: 'group',
          label: 'Doelen',
          itemLabel: 'Doel',
          fields: [
            {
              id: 'actions',
              type: 'table',
              label: 'Acties',
              columns: [{ id: 'on', type: 'date', label: 'Wanneer', required: 'sign' }],
            },
          ],
        },
        {
          id: 'scores',
          type: 'scoreTable',
          label: 'Scores',
          rows: [
            { id: 'maths', label: 'Rekenen' },
            { id: 'language', label: 'Taal' },
          ],
          columns: [{ id: 'score', type: 'number', label: 'Score', required: 'sign' }],
        },
        { id: 'at', type: 'time', label: 'Tijd', min: '09:00' },
      ],
    },
  ],
}
const inner = [
  { id: 'a', values: { on: '2026-02-30' } },
  { id: 'b', values: {} },
]
const answers = {
  part: {
    goals: [
      { id: 'r1', values: {} },
      { id: 'r2', values: { actions: inner } },
    ],
    scores: [{ id: 'maths', values: { score: 1 } }],
    at: '08:00',
  },
}
const issues = validateAnswers({
  definition,
  answers,
  level: 'sign',
  circumstances: { today: '2026-11-23' },
})

describe('The place of an issue', () => {
  it('is said in full, also in a row of a row', () => {
    expect(issues.map((issue) => issueText(issue, 'nl'))).toEqual([
      'Doelen, Doel 2, Acties, rij 1, Wanneer: vul een datum in die bestaat, zoals 14 maart 2015 of 14-3-2015.',
      'Doelen, Doel 2, Acties, rij 2: vul ‘Wanneer’ in.',
      'Scores, Taal: vul ‘Score’ in.',
      'Tijd: vul een tijd in vanaf 09:00.',
    ])
    expect(issues.map((issue) => issueText(issue, 'en'))[1]).toBe(
      'Doelen, Doel 2, Acties, row 2: fill in ‘Wanneer’.',
    )
  })

  it('leads there', () => {
    expect(issues[0]).toMatchObject({
      sectionId: 'part',
      fieldId: 'goals',
      rowId: 'r2',
      columnId: 'actions',
      innerRowId: 'a',
      innerColumnId: 'on',
    })
  })
})
