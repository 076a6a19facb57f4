import { describe, expect, it } from '@jest/globals'

import { headGroups } from './headGroups.js'

describe('headGroups', () => {
  it('puts neighbours of one group under one head', () => {
    const columns = [{}, { group: 'Midden' }, { group: 'Midden' }, { group: 'Eind' }, {}, {}]
    expect(headGroups(columns)).toEqual([
      { label: undefined, span: 1 },
      { label: 'Midden', span: 2 },
      { label: 'Eind', span: 1 },
      { label: undefined, span: 1 },
      { label: undefined, span: 1 },
    ])
  })

  it('starts a new head where a group comes back', () => {
    expect(headGroups([{ group: 'a' }, { group: 'b' }, { group: 'a' }])).toHaveLength(3)
  })
})
