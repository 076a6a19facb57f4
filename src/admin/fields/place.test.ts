import { describe, expect, it } from '@jest/globals'

import { byField, hashOf, placeOfHash } from './place.js'

describe('hashOf', () => {
  it.each([
    { sectionId: 'goals' },
    { sectionId: 'goals', fieldId: 'steps' },
    { sectionId: 'goals', fieldId: 'steps', rowId: 'r-1', columnId: 'what' },
  ])('leads back to %j', (place) => {
    expect(placeOfHash(hashOf(place))).toEqual(place)
  })
})

describe('placeOfHash', () => {
  it.each(['', '#', '#%E0%A4%A'])('finds no place in %j', (hash) => {
    expect(placeOfHash(hash)).toBeUndefined()
  })
})

describe('byField', () => {
  it('keeps the issues of a section apart from those of its fields', () => {
    const issues = [
      { code: 'size' as const, sectionId: 'goals', values: {} },
      { code: 'required' as const, sectionId: 'goals', fieldId: 'goal', values: {} },
    ]
    expect([...byField(issues)].map(([key, found]) => [key, found.length])).toEqual([
      ['', 1],
      ['goal', 1],
    ])
  })
})
