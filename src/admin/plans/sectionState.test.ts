import { describe, expect, it } from '@jest/globals'

import type { Issue } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import { sectionState } from './sectionState.js'

const section: Section = {
  id: 'goals',
  title: 'Doelen',
  fields: [
    { id: 'goal', type: 'shortText', label: 'Doel', required: 'sign' },
    { id: 'hours', type: 'number', label: 'Uren' },
    { id: 'why', type: 'explanation', label: 'Let op', text: 'Eerst lezen.' },
  ],
}
const issue: Issue = { code: 'required', sectionId: 'goals', fieldId: 'goal', values: {} }
const elsewhere = { ...issue, sectionId: 'talks' }
const none = { save: [], discuss: [], sign: [] }

describe('sectionState', () => {
  it.each([
    [{}, { ...none, sign: [issue] }, 'empty'],
    [{ goal: '  ', hours: null }, none, 'empty'],
    [{ hours: 2 }, { ...none, sign: [issue] }, 'inProgress'],
    [{ goal: 'Lezen' }, { ...none, sign: [elsewhere] }, 'complete'],
    [{ goal: 'Lezen' }, { ...none, sign: [{ ...issue, warning: true }] }, 'complete'],
    [{ goal: 'Lezen' }, { save: [issue], discuss: [issue], sign: [issue] }, 'problems'],
  ] as const)('of %j with %j is %s', (answers, findings, state) => {
    expect(sectionState(section, answers, findings)).toBe(state)
  })

  it('of a section without questions is complete', () => {
    expect(sectionState({ ...section, fields: section.fields.slice(2) }, {}, none)).toBe('complete')
  })
})
