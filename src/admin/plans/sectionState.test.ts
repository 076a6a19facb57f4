import { describe, expect, it } from '@jest/globals'

import type { Section } from '../../domain/forms/definition.js'
import { sectionState } from './sectionState.js'

const section: Section = {
  id: 'goals',
  title: 'Doelen',
  fields: [
    { id: 'goal', type: 'shortText', label: 'Doel', required: true },
    { id: 'hours', type: 'number', label: 'Uren' },
    { id: 'why', type: 'explanation', label: 'Let op', text: 'Eerst lezen.' },
  ],
}

describe('sectionState', () => {
  it.each([
    [{}, 'empty'],
    [{ goal: '  ', hours: null }, 'empty'],
    [{ hours: 2 }, 'inProgress'],
    [{ goal: 'Lezen' }, 'complete'],
    [{ goal: 'Lezen', hours: 'veel' }, 'problems'],
  ] as const)('of %j is %s', (answers, state) => {
    expect(sectionState(section, answers)).toBe(state)
  })

  it('of a section without questions is complete', () => {
    expect(sectionState({ ...section, fields: section.fields.slice(2) }, {})).toBe('complete')
  })
})
