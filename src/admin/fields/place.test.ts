import { describe, expect, it } from '@jest/globals'

import type { Issue } from '../../domain/definition/answers.js'
import {
  byField,
  domId,
  hashOf,
  issuesAt,
  issuesWithin,
  NO_ISSUES,
  placeOfHash,
  within,
} from './place.js'

describe('hashOf', () => {
  it.each([
    { sectionId: 'goals' },
    { sectionId: 'goals', fieldId: 'steps' },
    { sectionId: 'goals', fieldId: 'steps', rowId: 'r-1', columnId: 'what' },
    {
      sectionId: 'goals',
      fieldId: 'steps',
      rowId: 'r-1',
      columnId: 'actions',
      innerRowId: 'a-1',
      innerColumnId: 'when',
    },
  ])('leads back to %j', (place) => {
    expect(placeOfHash(hashOf(place))).toEqual(place)
  })
})

describe('placeOfHash', () => {
  it.each(['', '#', '#%E0%A4%A'])('finds no place in %j', (hash) => {
    expect(placeOfHash(hash)).toBeUndefined()
  })

  it('stops where the address breaks off', () => {
    expect(placeOfHash('#goals//row')).toEqual({ sectionId: 'goals' })
  })
})

describe('within', () => {
  it('goes from the section to a field inside the row of a row', () => {
    const place = ['steps', 'r1', 'actions', 'a1', 'when'].reduce(within, { sectionId: 'goals' })
    expect(domId(place)).toBe('leidraad.goals.steps.r1.actions.a1.when')
  })
})

const issue = (place: Partial<Issue>): Issue => ({ code: 'required', values: {}, ...place })

describe('byField', () => {
  it('keeps the issues of a section apart from those of its fields', () => {
    const issues = [issue({ sectionId: 'goals' }), issue({ sectionId: 'goals', fieldId: 'goal' })]
    expect([...byField(issues)].map(([key, found]) => [key, found.length])).toEqual([
      ['', 1],
      ['goal', 1],
    ])
  })
})

describe('issues of a place', () => {
  const place = { sectionId: 'goals', fieldId: 'steps', rowId: 'r1' }
  const own = issue(place)
  const inner = issue({ ...place, columnId: 'what' })
  const other = issue({ ...place, rowId: 'r2' })

  it('are those of the place and of what stands in it', () => {
    expect(issuesWithin([own, inner, other], place)).toEqual([own, inner])
  })

  it('leave out what stands further in when only its own are asked', () => {
    expect(issuesAt([own, inner, other], place)).toEqual([own])
  })

  it('are the same empty list each time when there are none', () => {
    expect(issuesWithin([], place)).toBe(NO_ISSUES)
    expect(issuesAt([inner], place)).toBe(NO_ISSUES)
  })
})
