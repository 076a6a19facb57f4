import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import { ASKED, formLimits, formValues, isRowId } from './formNames.js'
import { readForm } from './readForm.js'
import { writeForm } from './writeForm.js'

const section: Section = {
  id: 'home',
  title: 'Thuis',
  fields: [
    { id: 'mood', type: 'shortText', label: 'Stemming' },
    { id: 'story', type: 'longText', label: 'Verhaal' },
    { id: 'hours', type: 'number', label: 'Uren' },
    { id: 'help', type: 'yesNo', label: 'Hulp' },
    {
      id: 'travel',
      type: 'choice',
      label: 'Reis',
      other: true,
      options: [{ id: 'walk', label: 'Lopend' }],
    },
    {
      id: 'hobbies',
      type: 'choices',
      label: 'Hobby’s',
      options: [
        { id: 'sport', label: 'Sport' },
        { id: 'music', label: 'Muziek' },
      ],
    },
    { id: 'contact', type: 'person', label: 'Contact', among: ['staff'] },
    {
      id: 'goals',
      type: 'group',
      label: 'Doelen',
      itemLabel: 'Doel',
      fields: [
        { id: 'goal', type: 'shortText', label: 'Doel' },
        {
          id: 'steps',
          type: 'table',
          label: 'Stappen',
          columns: [{ id: 'step', type: 'shortText', label: 'Stap' }],
        },
      ],
    },
    {
      id: 'scores',
      type: 'scoreTable',
      label: 'Scores',
      rows: [{ id: 'math', label: 'Rekenen' }],
      columns: [{ id: 'mid', type: 'number', label: 'Midden' }],
    },
  ],
}
const people = [{ ref: 'staff:1', name: 'Tom Leerkracht' }]
const everything = section.fields.map(({ id }) => id)

const read = (entries: [string, string][], before: SectionAnswers = {}) => {
  const values = formValues(entries)
  return values && readForm({ section, before, values, people, language: 'nl' })
}

describe('A form that is read', () => {
  it('gives rows in the order of the form, at any depth', () => {
    expect(
      read([
        ['goals[]', 'b'],
        ['goals[]', 'a'],
        ['goals[]', 'a'],
        [ASKED, 'goals'],
        ['goals[a][goal]', 'Lezen'],
        [ASKED, 'goals[a][steps]'],
        ['goals[a][steps][]', 's1'],
        ['goals[a][steps][s1][step]', 'Elke avond'],
      ]),
    ).toEqual({
      goals: [
        { id: 'b', values: {} },
        {
          id: 'a',
          values: { goal: 'Lezen', steps: [{ id: 's1', values: { step: 'Elke avond' } }] },
        },
      ],
    })
  })

  it('keeps what it did not ask, and takes away what was emptied', () => {
    const before = { mood: 'Blij', story: 'Lang', help: true, hobbies: ['sport'] }
    expect(read([['mood', ' ']], before)).toEqual({ story: 'Lang', help: true, hobbies: ['sport'] })
    expect(read([[ASKED, 'hobbies']], before)).toEqual({ mood: 'Blij', story: 'Lang', help: true })
  })

  it('passes on what fits nothing, so that it is named and not lost', () => {
    expect(
      read([
        ['hours', 'acht'],
        ['contact', 'staff:99'],
        ['help', 'misschien'],
      ]),
    ).toEqual({ hours: 'acht', contact: 'staff:99', help: 'misschien' })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('takes %s for no row and no field', (key) => {
    expect(isRowId(key)).toBe(false)
    const answers = read([
      [ASKED, 'goals'],
      ['goals[]', key],
      [`goals[${key}][goal]`, 'vervuild'],
      [key, 'vervuild'],
      [`${key}[goal]`, 'vervuild'],
    ])
    expect(answers).toEqual({})
    expect(({} as Record<string, unknown>).goal).toBeUndefined()
  })

  it('gives answers of the definition only, whatever is sent', () => {
    const name = fc.oneof(
      fc.constantFrom(ASKED, 'goals[]', 'goals[a][goal]', 'scores[math][mid]', 'mood', 'travel'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
        const answers = read(entries) ?? {}
        expect(Object.keys(answers).every((id) => everything.includes(id))).toBe(true)
      }),
    )
  })

  it('refuses more than any form holds', () => {
    const many = Array.from({ length: formLimits.entries + 1 }, (): [string, string] => ['x', ''])
    expect(formValues(many)).toBeUndefined()
    expect(formValues([['x', 'y'.repeat(formLimits.characters)]])).toBeUndefined()
  })

  it('comes back as the answers it was made from', () => {
    const text = fc
      .string({ minLength: 1 })
      .map((value) => value.replace(/\r/g, '').trim())
      .filter((value) => value !== '')
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/).filter(isRowId)
    const answers = fc.record({
      mood: optional(text),
      story: optional(text),
      hours: optional(fc.integer({ min: -9999, max: 9999 }).map((value) => value / 4)),
      help: optional(fc.boolean()),
      travel: optional(
        fc.oneof(
          fc.constant('walk'),
          text.map((other) => `other:${other}`),
        ),
      ),
      hobbies: optional(fc.subarray(['sport', 'music'], { minLength: 1 })),
      contact: optional(fc.constant({ ref: 'staff:1', name: 'Tom Leerkracht' })),
      goals: optional(
        fc.uniqueArray(fc.record({ id, values: fc.record({ goal: text }) }), {
          minLength: 1,
          selector: (row) => row.id,
        }),
      ),
      scores: optional(fc.integer().map((mid) => [{ id: 'math', values: { mid: mid % 1000 } }])),
    })
    fc.assert(
      fc.property(answers, fc.constantFrom('nl' as const, 'en' as const), (made, language) => {
        const before = JSON.parse(JSON.stringify(made)) as SectionAnswers
        const values = new Map(writeForm(section, before, language))
        values.set(ASKED, everything)
        // A row of a form is always asked for what is in it.
        expect(readForm({ section, before: {}, values, people, language })).toEqual(before)
      }),
    )
  })
})
