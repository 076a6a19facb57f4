import { describe, expect, it } from '@jest/globals'

import type { Section } from '../../domain/definition/definition.js'
import { allOf, differences, merged, suggestedChoices } from './mergeChoice.js'

const section: Section = {
  id: 'goals',
  title: 'Doelen',
  fields: [
    { id: 'goal', type: 'shortText', label: 'Doel' },
    { id: 'hours', type: 'number', label: 'Uren' },
    { id: 'note', type: 'longText', label: 'Toelichting' },
    {
      id: 'steps',
      type: 'table',
      label: 'Stappen',
      columns: [{ id: 'what', type: 'shortText', label: 'Wat' }],
    },
  ],
}
const base = { goal: 'Lezen', hours: 2, note: null, steps: [{ id: 'r1', values: { what: 'a' } }] }

describe('differences', () => {
  it('suggests the side that changed a field alone, and none where both did', () => {
    const sides = {
      base,
      mine: { ...base, goal: 'Rekenen', note: 'van mij' },
      theirs: { ...base, hours: 3, note: 'van de ander' },
    }
    const found = differences(section, sides)
    expect(found.map(({ field, suggestion }) => [field.id, suggestion])).toEqual([
      ['goal', 'mine'],
      ['hours', 'theirs'],
      ['note', undefined],
    ])
    expect(suggestedChoices(found)).toEqual({ goal: 'mine', hours: 'theirs' })
  })

  it('sees no difference between an answer that is absent and one that is null, or in key order', () => {
    const mine = { steps: [{ id: 'r1', values: { what: 'a', who: 'b' } }] }
    const theirs = { note: null, steps: [{ values: { who: 'b', what: 'a' }, id: 'r1' }] }
    expect(differences(section, { base: {}, mine, theirs })).toEqual([])
  })
})

describe('merged', () => {
  const sides = {
    base,
    mine: { ...base, goal: 'Rekenen', note: 'van mij' },
    theirs: { ...base, hours: 3, note: 'van de ander' },
  }
  const found = differences(section, sides)

  it('takes each field from the chosen side', () => {
    const choices = { ...suggestedChoices(found), note: 'theirs' as const }
    expect(merged(found, sides, choices)).toEqual({
      ...base,
      goal: 'Rekenen',
      hours: 3,
      note: 'van de ander',
    })
  })

  it('gives back a whole side when all of it is chosen', () => {
    expect(merged(found, sides, allOf(found, 'mine'))).toEqual(sides.mine)
    expect(merged(found, sides, allOf(found, 'theirs'))).toEqual(sides.theirs)
  })
})
