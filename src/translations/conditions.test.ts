import { describe, expect, it } from '@jest/globals'
import { logicCases } from '../../test/support/logicCases.js'
import { OTHER } from '../domain/definition/answers.js'
import type { Section } from '../domain/definition/definition.js'
import type { Condition, FieldRef, Operator } from '../domain/definition/condition.js'
import { conditionText } from './conditions.js'

const sections: Section[] = [
  {
    id: 's',
    title: 'Gesprek',
    fields: [
      { id: 'heard', label: 'Gehoord', type: 'yesNo' },
      { id: 'age', label: 'Leeftijd', type: 'number' },
      { id: 'start', label: 'Begin', type: 'date' },
      { id: 'at', label: 'Tijd', type: 'time' },
      { id: 'name', label: 'Naam', type: 'shortText' },
      { id: 'level', label: 'Niveau', type: 'choice', options: [{ id: 'ii', label: 'II' }] },
      { id: 'help', label: 'Hulp', type: 'choices', options: [{ id: 'x', label: 'Extra les' }] },
      {
        id: 'scores',
        label: 'Toetsen',
        type: 'scoreTable',
        rows: [{ id: 'taal', label: 'Taal' }],
        columns: [{ id: 'm5', label: 'Midden 5', type: 'number' }],
      },
      {
        id: 'goals',
        label: 'Doelen',
        type: 'group',
        itemLabel: 'Doel',
        fields: [{ id: 'name', label: 'Doel', type: 'shortText' }],
      },
    ],
  },
]
const compare = (
  ref: FieldRef | string,
  is: Operator,
  value?: string | number | boolean,
): Condition => ({
  ref: typeof ref === 'string' ? { field: ref } : ref,
  is,
  ...(value !== undefined && { value }),
})

describe('conditionText', () => {
  it.each<[Condition, string, string]>([
    [compare('heard', 'is', true), '‘Gehoord’ ja is', '‘Gehoord’ is yes'],
    [compare('heard', 'answered'), '‘Gehoord’ ingevuld is', '‘Gehoord’ is filled in'],
    [compare('age', 'atLeast', 7.5), '‘Leeftijd’ 7,5 of hoger is', '‘Leeftijd’ is 7.5 or higher'],
    [
      compare('start', 'lessThan', '2026-11-22'),
      '‘Begin’ voor 22 november 2026 ligt',
      '‘Begin’ is before 22 November 2026',
    ],
    [compare('at', 'moreThan', '14:05'), '‘Tijd’ na 14.05 uur ligt', '‘Tijd’ is after 14:05'],
    [compare('name', 'includes', 'Noor'), 'in ‘Naam’ ‘Noor’ staat', '‘Naam’ contains ‘Noor’'],
    [compare('level', 'isNot', 'ii'), '‘Niveau’ niet ‘II’ is', '‘Niveau’ is not ‘II’'],
    [
      compare('help', 'includes', 'x'),
      '‘Extra les’ bij ‘Hulp’ hoort',
      '‘Hulp’ includes ‘Extra les’',
    ],
    [
      compare('help', 'includes', OTHER),
      'iets anders bij ‘Hulp’ hoort',
      '‘Hulp’ includes something else',
    ],
    [
      compare({ field: 'scores', row: 'taal', column: 'm5' }, 'atMost', 40),
      '‘Midden 5’ bij Taal in ‘Toetsen’ 40 of lager is',
      '‘Midden 5’ for Taal in ‘Toetsen’ is 40 or lower',
    ],
    [
      compare({ field: 'scores', column: 'm5' }, 'answered'),
      '‘Midden 5’ in ‘Toetsen’ ingevuld is',
      '‘Midden 5’ in ‘Toetsen’ is filled in',
    ],
    [
      compare('gone', 'answered'),
      'een veld dat er niet meer is ingevuld is',
      'a field that is no longer there is filled in',
    ],
    [
      {
        all: [
          compare('heard', 'is', false),
          { any: [compare('age', 'is', 4), compare('name', 'unanswered')] },
        ],
      },
      '‘Gehoord’ nee is en (‘Leeftijd’ 4 is of ‘Naam’ niet ingevuld is)',
      '‘Gehoord’ is no and (‘Leeftijd’ is 4 or ‘Naam’ is not filled in)',
    ],
    [{ any: [] }, 'nooit', 'never'],
  ])('reads %j', (condition, nl, en) => {
    const read = { sections, at: ['s', 'name'] }
    expect(conditionText(condition, read, 'nl')).toBe(nl)
    expect(conditionText(condition, read, 'en')).toBe(en)
  })

  it('finds the field as seen from where the condition stands', () => {
    const condition = compare('name', 'answered')
    const at = (...path: string[]) => conditionText(condition, { sections, at: path }, 'nl')
    expect(at('s', 'goals', 'name')).toBe('‘Doel’ ingevuld is')
    expect(at('s', 'goals')).toBe('‘Naam’ ingevuld is')
    expect(conditionText(condition, { sections }, 'nl')).toBe('‘Naam’ ingevuld is')
  })

  it('has words for whatever condition there is', () => {
    for (const { definition } of logicCases(100, 11)) {
      for (const section of definition.sections) {
        for (const { id, showWhen } of section.fields) {
          const text =
            showWhen && conditionText(showWhen, { ...definition, at: [section.id, id] }, 'nl')
          expect(text ?? 'altijd').not.toMatch(/undefined|[{}]|object|^$/)
        }
      }
    }
  })
})
